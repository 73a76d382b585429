package io.leadline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Measures the table "How fast" and prints it. Arguments: the number of leads of the large tenant (1,000,000 unless told, at
 * least 10,000), a file the table is written to as well, and which groups to measure (all unless told: scores, batches, lists,
 * import, audit, streams, flood, connections, idle; leaderboard only when told, and then the number is that of ledger entries).
 */
public final class Benchmarks {
    private static final Logger LOG = LoggerFactory.getLogger(Benchmarks.class);
    private static final int SMALL = 10_000;
    private static final int AUDIT_ENTRIES = 1_000_000;

    private Benchmarks() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        int asked = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int leads = Math.max(SMALL, asked);
        Set<String> groups = arguments.length > 2
                ? Set.copyOf(List.of(arguments).subList(2, arguments.length))
                : Set.of("scores", "batches", "lists", "import", "audit", "streams", "flood", "connections", "idle");
        List<Row> rows = new ArrayList<>();
        if (groups.contains("streams")) {
            watch(rows);
        }
        if (groups.contains("connections")) {
            floodWithConnections(rows);
        }
        if (groups.contains("flood")) {
            readDuringAFlood(rows);
        }
        if (groups.contains("leaderboard")) {
            readBoards(asked, rows);
        }
        if (groups.contains("idle")) {
            idle(rows);
        }
        if (!Set.of("streams", "flood", "connections", "leaderboard", "idle").containsAll(groups)) {
            measureLeads(leads, groups, rows);
        }
        String table = table(rows, leads);
        LOG.info("Results:\n{}", table);
        if (arguments.length > 1) {
            Files.writeString(Path.of(arguments[1]), table);
        }
    }

    private static void watch(List<Row> rows) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("leadline-bench");
        try {
            new StreamBenchmarks().watching(data).forEach(row -> add(rows, row));
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static void floodWithConnections(List<Row> rows) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("leadline-bench");
        try {
            new ConnectionBenchmarks().surviving(data).forEach(row -> add(rows, row));
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static void readDuringAFlood(List<Row> rows) throws IOException {
        Path data = Files.createTempDirectory("leadline-bench");
        try (Server server = Server.start(data, FloodBenchmarks.WITHOUT_BUDGETS)) {
            add(rows, new FloodBenchmarks(server).reading());
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static void idle(List<Row> rows) throws IOException, InterruptedException, SQLException {
        Path data = Files.createTempDirectory("leadline-bench");
        try (Server server = Server.start(data)) {
            add(rows, new IdleBenchmarks(server).idling());
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static void readBoards(int entries, List<Row> rows) throws IOException, SQLException {
        Path data = Files.createTempDirectory("leadline-bench");
        try (Server server = Server.start(data)) {
            new LedgerBenchmarks(server).reading(entries).forEach(row -> add(rows, row));
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static void measureLeads(int leads, Set<String> groups, List<Row> rows)
            throws IOException, InterruptedException, SQLException {
        Path data = Files.createTempDirectory("leadline-bench");
        try (Server server = Server.start(data)) {
            String large = seeded(server, "large", leads);
            String small = seeded(server, "small", SMALL);
            measure(server, large, leads, small, groups, rows);
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static void measure(
            Server server, String large, int leads, String small, Set<String> groups, List<Row> rows)
            throws IOException, InterruptedException, SQLException {
        long lead = firstLead(server, large);
        if (groups.contains("scores")) {
            try (BareServer bare = BareServer.start(server.dataSource())) {
                ScoreBenchmarks scores = new ScoreBenchmarks(server, bare, large, lead, leads);
                add(rows, scores.readingFromMemory());
                add(rows, scores.readingFromDatabase());
                add(rows, scores.calculating());
                add(rows, scores.readingACategory());
                scores.otherWork().forEach(row -> add(rows, row));
            }
        }
        if (groups.contains("batches")) {
            BatchBenchmarks batches = new BatchBenchmarks(server, large);
            add(rows, batches.everythingChanging());
            add(rows, batches.nothingChanging());
        }
        ListBenchmarks lists = new ListBenchmarks(server, large, small);
        if (groups.contains("lists")) {
            add(rows, lists.compare("category list", "/api/v1/leads/scores/category/cold", 1.3));
            add(rows, lists.compare("lead list", "/api/v1/leads", 1.3));
            add(rows, lists.compare("lead list by score", "/api/v1/leads?sort=-score", 1.3));
        }
        if (groups.contains("import")) {
            add(rows, new ImportBenchmarks(server).importing());
        }
        if (groups.contains("audit")) {
            AuditBenchmarks trail = new AuditBenchmarks(server, large, lead);
            trail.fill(AUDIT_ENTRIES);
            add(rows, trail.telling());
            add(rows, trail.verifying());
            add(rows, lists.compare("audit list", "/api/v1/audit-logs?action=job.submitted", 1.3));
        }
    }

    private static void add(List<Row> rows, Row row) {
        LOG.info("{}", row.markdown());
        rows.add(row);
    }

    private static String seeded(Server server, String name, int leads) throws SQLException {
        server.token();
        String tenant = server.createTenant(name);
        try (Connection connection = server.dataSource().getConnection()) {
            Seed.leads(connection, tenant, leads);
        }
        long job = server.post("/api/v1/leads/scores/batch-calculate", tenant, "")
                .get("job_id")
                .asLong();
        LOG.info("First scores of {}: {} rows/s", name, Math.round(Server.rate(server.await(job, tenant))));
        return tenant;
    }

    private static long firstLead(Server server, String tenant) throws SQLException {
        try (Connection connection = server.dataSource().getConnection()) {
            return ((Number) java.util.Objects.requireNonNull(
                            Rows.read(connection, "SELECT MIN(id) FROM leads WHERE tenant_id = ?", tenant)
                                    .getFirst()[0]))
                    .longValue();
        }
    }

    private static String table(List<Row> rows, int leads) {
        StringBuilder table = new StringBuilder();
        table.append(String.format(
                Locale.ROOT,
                "%,d rows in the large tenant; heap %d MiB; %d processors; Java %s; embedded MariaDB.%n%n",
                leads,
                Runtime.getRuntime().maxMemory() >> 20,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version()));
        table.append("| work | measured | ceiling, same run | ratio | asked | reached |\n|---|---|---|---|---|---|\n");
        rows.forEach(row -> table.append(row.markdown()).append('\n'));
        return table.toString();
    }
}
