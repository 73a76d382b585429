package io.leadline.bench;

import io.leadline.platform.TenantId;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit trail when it is long: what an entry costs the change it tells of, and how fast the whole of it is checked. */
final class AuditBenchmarks {
    private static final int PORTION = 1_000;
    private static final int CHANGES = 2_000;
    private static final double VERIFIED_PER_SECOND = 100_000;

    private final Server server;
    private final String tenant;
    private final long lead;

    AuditBenchmarks(Server server, String tenant, long lead) {
        this.server = server;
        this.tenant = tenant;
        this.lead = lead;
    }

    /** Fills the trail and waits until all of it is sealed. */
    void fill(int entries) {
        Audit audit = server.bean(Audit.class);
        for (int from = 0; from < entries; from += PORTION) {
            int first = from;
            List<AuditEntry> portion = IntStream.range(0, PORTION)
                    .mapToObj(i -> AuditEntry.of("bench.written", "bench", first + i)
                            .change("status", "new", "contacted")
                            .change("company", "Company " + i, "Company " + (i + 1)))
                    .toList();
            audit.record(new TenantId(tenant), portion);
        }
        while (server.get("/api/v1/audit-logs/head", tenant).get("entries").asLong() < entries) {
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    /** The time an entry takes inside the transaction, against the whole change without it. */
    Row telling() {
        double change = median(this::changeLead);
        double entry = median(number -> write(number, true)) - median(number -> write(number, false));
        return Row.latency("audit entry (ceiling: the lead patch without it)", entry, change - entry, 0.1);
    }

    Row verifying() {
        long begin = System.nanoTime();
        long checked =
                server.get("/api/v1/audit-logs/verify", tenant).get("checked").asLong();
        double seconds = (System.nanoTime() - begin) / 1e9;
        return Row.rate("audit verify", "rows/s", checked / seconds, VERIFIED_PER_SECOND, 1);
    }

    private double median(java.util.function.IntConsumer work) {
        double[] milliseconds = new double[CHANGES];
        for (int i = 0; i < CHANGES; i++) {
            work.accept(i);
        }
        for (int i = 0; i < CHANGES; i++) {
            long begin = System.nanoTime();
            work.accept(i);
            milliseconds[i] = (System.nanoTime() - begin) / 1e6;
        }
        return Medians.median(milliseconds);
    }

    private void changeLead(int number) {
        server.patch("/api/v1/leads/" + lead, tenant, "{\"company\": \"Company " + number + "\"}");
    }

    /** A transaction that changes the lead by plain SQL, with and without an entry that tells of it. */
    private void write(int number, boolean told) {
        server.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            server.bean(JdbcClient.class)
                    .sql("UPDATE leads SET company = ? WHERE tenant_id = ? AND id = ?")
                    .params("Company " + number, tenant, lead)
                    .update();
            if (told) {
                AuditEntry entry = AuditEntry.of("lead.updated", "lead", lead)
                        .change("company", "Company " + number, "Company " + (number + 1));
                server.bean(Audit.class).record(new TenantId(tenant), entry);
            }
        });
    }
}
