package io.leadline.audit.internal;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody with full access to the database, whom no trigger stops. */
final class Tampering {
    private static final List<String> TRIGGERS =
            List.of("audit_logs_stay", "audit_logs_keep", "audit_seals_stay", "audit_seals_keep");

    private Tampering() {}

    /** Runs the statement with the triggers out of the way, and puts them back. */
    static int with(JdbcClient jdbc, String sql, Map<String, ?> parameters) {
        List<String> definitions = TRIGGERS.stream()
                .map(name -> jdbc.sql("SHOW CREATE TRIGGER " + name)
                        .query((row, number) -> row.getString("SQL Original Statement"))
                        .single())
                .toList();
        TRIGGERS.forEach(name -> jdbc.sql("DROP TRIGGER " + name).update());
        try {
            return jdbc.sql(sql).params(parameters).update();
        } finally {
            definitions.forEach(definition -> jdbc.sql(definition).update());
        }
    }
}
