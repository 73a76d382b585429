package io.leadline.audit.internal.verification;

import io.leadline.audit.internal.chain.Seal;
import io.leadline.audit.internal.entries.StoredEntry;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody with full access to the database, whom no trigger stops until it is closed. */
public final class Tampering implements AutoCloseable {
    private final JdbcClient jdbc;
    private final List<String> definitions;

    private Tampering(JdbcClient jdbc, List<String> names) {
        this.jdbc = jdbc;
        this.definitions = names.stream()
                .map(name -> jdbc.sql("SHOW CREATE TRIGGER " + name)
                        .query((row, number) -> row.getString("SQL Original Statement"))
                        .single())
                .toList();
        names.forEach(name -> jdbc.sql("DROP TRIGGER " + name).update());
    }

    /** Takes the triggers of the trail away. */
    public static Tampering begin(JdbcClient jdbc) {
        List<String> names =
                jdbc.sql("""
                        SELECT TRIGGER_NAME FROM information_schema.TRIGGERS
                        WHERE TRIGGER_SCHEMA = DATABASE() AND EVENT_OBJECT_TABLE LIKE 'audit%'""").query((row, number) -> row.getString(1)).list();
        if (names.isEmpty()) {
            throw new AssertionError("The trail has no triggers");
        }
        return new Tampering(jdbc, names);
    }

    /** Runs the statement with the triggers out of the way, and puts them back. */
    public static int with(JdbcClient jdbc, String sql, Map<String, ?> parameters) {
        try (Tampering tampering = begin(jdbc)) {
            return tampering.jdbc.sql(sql).params(parameters).update();
        }
    }

    /** As the verifier works links out, from the entries there are; signatures stay what they were. */
    void makeLinksAnew(String tenant, long after, long upTo) {
        byte[] previous = jdbc.sql("SELECT hash FROM audit_checkpoints WHERE tenant_id = ? AND seal_number = ?")
                .params(tenant, after)
                .query((row, number) -> row.getBytes(1))
                .single();
        for (long number = after + 1; number <= upTo; number++) {
            List<Seal.Digest> digests = jdbc
                    .sql("SELECT " + StoredEntry.COLUMNS
                            + " FROM audit_logs WHERE tenant_id = ? AND seal = ? ORDER BY id")
                    .params(tenant, number)
                    .query(StoredEntry::map)
                    .list()
                    .stream()
                    .map(entry -> new Seal.Digest(entry.id(), entry.content().hash()))
                    .toList();
            Seal seal = Seal.of(number, previous, digests);
            jdbc.sql("UPDATE audit_seals SET digests = ?, previous_hash = ?, hash = ?, entries = ?"
                            + " WHERE tenant_id = ? AND number = ?")
                    .params(seal.digests(), previous, seal.hash(), digests.size(), tenant, number)
                    .update();
            previous = seal.hash();
        }
        jdbc.sql("UPDATE audit_chains SET last_hash = ?, entries = entries - 1 WHERE tenant_id = ?")
                .params(previous, tenant)
                .update();
    }

    @Override
    public void close() {
        definitions.forEach(definition -> jdbc.sql(definition).update());
    }
}
