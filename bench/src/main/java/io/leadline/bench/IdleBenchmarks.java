package io.leadline.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What tenants cost in which nothing happens: the statements the whole server runs while nobody calls it. */
final class IdleBenchmarks {
    private static final Logger LOG = LoggerFactory.getLogger(IdleBenchmarks.class);
    private static final int TENANTS = 10_000;
    private static final double MOST_A_SECOND = 10;

    /** Everything that looks every minute has looked once. */
    private static final Duration WARM_UP = Duration.ofSeconds(75);

    private static final Duration MEASURED = Duration.ofMinutes(2);

    /** What a tenant has soon after it was made, parents before children. */
    private static final List<String> TABLES = List.of(
            "tenants",
            "memberships",
            "scoring_models",
            "scoring_states",
            "game_states",
            "game_settings",
            "challenges",
            "notification_recipients",
            "audit_logs",
            "audit_chains");

    private final Server server;

    IdleBenchmarks(Server server) {
        this.server = server;
    }

    Row idling() throws SQLException, InterruptedException {
        String template = template();
        try (Connection connection = server.dataSource().getConnection()) {
            for (String table : TABLES) {
                copy(connection, table, template);
            }
            LOG.info("{} idle tenants; measuring for {} after {}", TENANTS, MEASURED, WARM_UP);
            TimeUnit.NANOSECONDS.sleep(WARM_UP.toNanos());
            long before = statements(connection);
            TimeUnit.NANOSECONDS.sleep(MEASURED.toNanos());
            double rate = (statements(connection) - before - 1) / (double) MEASURED.toSeconds();
            return new Row(
                    String.format(Locale.ROOT, "statements of an idle server, %,d tenants", TENANTS),
                    String.format(Locale.ROOT, "%.1f statements/s", rate),
                    String.format(Locale.ROOT, "%.0f statements/s", MOST_A_SECOND),
                    rate / MOST_A_SECOND,
                    1.0,
                    false);
        }
    }

    /** A tenant in which something has happened, and of which nothing waits any more but the end of a challenge. */
    private String template() throws SQLException, InterruptedException {
        server.token();
        String tenant = server.createTenant("idle");
        server.get("/api/v1/gamification/settings", tenant);
        server.post("/api/v1/gamification/challenges", tenant, """
                        {"name": "A month", "description": "Idle", "scope": "individual", "metric": "points", "goal": 100,
                         "starts_on": "%s", "ends_on": "%s", "prize_points": 0}""".formatted(
                LocalDate.now(ZoneOffset.UTC), LocalDate.now(ZoneOffset.UTC).plusMonths(1)));
        try (Connection connection = server.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO notification_recipients (tenant_id, user_id)"
                    + " SELECT tenant_id, user_id FROM memberships WHERE tenant_id = '" + tenant + "'");
            while (number(connection, "SELECT COUNT(*) FROM audit_logs WHERE seal IS NULL") > 0) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
        return tenant;
    }

    private static void copy(Connection connection, String table, String tenant) throws SQLException {
        String columns = Rows.read(
                        connection,
                        "SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                                + " AND table_name = ? AND column_name <> 'tenant_id'"
                                + " AND extra NOT LIKE '%auto_increment%' AND extra NOT LIKE '%GENERATED%'",
                        table)
                .stream()
                .map(row -> String.valueOf(Objects.requireNonNull(row[0])))
                .collect(Collectors.joining(", "));
        List<@Nullable Object[]> template =
                Rows.read(connection, "SELECT " + columns + " FROM " + table + " WHERE tenant_id = ?", tenant);
        List<@Nullable Object[]> copies = new ArrayList<>();
        for (int number = 1; number <= TENANTS; number++) {
            for (@Nullable Object[] row : template) {
                @Nullable Object[] copy = new @Nullable Object[row.length + 1];
                copy[0] = "idle-" + number;
                System.arraycopy(row, 0, copy, 1, row.length);
                copies.add(copy);
            }
            if (copies.size() >= Rows.PORTION || number == TENANTS) {
                Rows.write(connection, "INSERT INTO " + table + " (tenant_id, " + columns + ")", copies, "");
                copies.clear();
            }
        }
        LOG.info("{} rows a tenant in {}", template.size(), table);
    }

    private static long statements(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Questions'")) {
            row.next();
            return row.getLong(2);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        return ((Number) Objects.requireNonNull(Rows.read(connection, sql).getFirst()[0])).longValue();
    }
}
