package io.leadline.platform.worklist;

import static io.leadline.testing.LeadBody.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import io.leadline.testing.WorkNow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What a worklist asks is one statement, and costs the same however many tenants there are for whom nothing waits. */
@ApiTest
class IdleTenantsApiTests {
    private static final int TENANTS = 2_000;

    /** What may differ by chance: pages of an index that were split meanwhile. */
    private static final long FEW = 60;

    private static final List<String> TABLES = List.of(
            "tenants",
            "memberships",
            "scoring_models",
            "scoring_states",
            "game_states",
            "challenges",
            "notification_recipients",
            "notification_causes",
            "point_facts",
            "tasks",
            "audit_logs");

    @LocalServerPort
    private int port;

    @Autowired
    private List<WorkSource<?>> sources;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void tenantsForWhomNothingWaitsCostNothing() {
        String template = aTenantThatWaitsForNothing();
        Map<String, Long> alone = new LinkedHashMap<>();
        Map<String, Long> among = new LinkedHashMap<>();

        transaction.executeWithoutResult(status -> {
            sources.forEach(source -> alone.put(source.name(), rowsRead(source)));
            TABLES.forEach(table -> copy(table, template));
            sources.forEach(source -> among.put(source.name(), rowsRead(source)));
            status.setRollbackOnly();
        });

        assertThat(alone).hasSizeGreaterThanOrEqualTo(10);
        assertThat(among)
                .allSatisfy((name, rows) -> assertThat(rows - alone.getOrDefault(name, 0L))
                        .as("rows that %s reads more because of %d idle tenants", name, TENANTS)
                        .isLessThan(FEW));
    }

    @Test
    void eachAsksWithOneStatement() {
        transaction.executeWithoutResult(status -> sources.forEach(source -> {
            long before = session("Questions");
            source.waiting(null, 200);
            assertThat(session("Questions") - before)
                    .as("statements of %s, and the one that counts", source.name())
                    .isLessThanOrEqualTo(2);
        }));
    }

    private String aTenantThatWaitsForNothing() {
        ApiClient admin = ApiClient.register(port);
        ApiClient agent = admin.member(Role.AGENT);
        long lead = aLead().with("assigned_agent_id", agent.userId()).createdBy(admin);
        admin.post("/leads/" + lead + "/activities", Map.of("activity_type", "call", "outcome", "connected"));
        admin.post("/tasks", Map.of("title", "x", "due_at", "2100-01-01T00:00:00Z", "remind_before_minutes", 15));
        admin.post(
                "/gamification/challenges",
                Map.of(
                        "name", "x",
                        "description", "x",
                        "scope", "individual",
                        "metric", "points",
                        "goal", 100,
                        "starts_on", "2100-01-01",
                        "ends_on", "2100-02-01",
                        "prize_points", 0));
        sources.forEach(WorkNow::sweep);
        return admin.tenant();
    }

    /** Of the session at hand, while the source is asked. */
    private long rowsRead(WorkSource<?> source) {
        long before = handlerReads();
        source.waiting(null, 200);
        return handlerReads() - before;
    }

    private long handlerReads() {
        return jdbc
                .query(
                        "SHOW SESSION STATUS LIKE 'Handler_read%'",
                        (row, number) -> row.getString(1).equals("Handler_read_rnd_deleted") ? 0 : row.getLong(2))
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private long session(String variable) {
        return jdbc.queryForObject(
                "SHOW SESSION STATUS WHERE Variable_name = ?", (row, number) -> row.getLong(2), variable);
    }

    private void copy(String table, String tenant) {
        String columns = jdbc
                .queryForList(
                        "SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                                + " AND table_name = ? AND column_name NOT IN ('tenant_id', 'lead_id')"
                                + " AND extra NOT LIKE '%auto_increment%' AND extra NOT LIKE '%GENERATED%'",
                        String.class, table)
                .stream()
                .collect(Collectors.joining(", "));
        List<Map<String, @Nullable Object>> rows =
                jdbc.queryForList("SELECT " + columns + " FROM " + table + " WHERE tenant_id = ? LIMIT 4", tenant);
        assertThat(rows).as("the template has a row in %s", table).isNotEmpty();
        List<@Nullable Object[]> copies = new ArrayList<>();
        for (int number = 0; number < TENANTS; number++) {
            for (Map<String, @Nullable Object> row : rows) {
                List<@Nullable Object> copy = new ArrayList<>(List.of("idle-" + number));
                copy.addAll(row.values());
                copies.add(copy.toArray());
            }
        }
        String marks = "?, ".repeat(rows.getFirst().size()) + "?";
        jdbc.batchUpdate("INSERT INTO " + table + " (tenant_id, " + columns + ") VALUES (" + marks + ")", copies);
    }
}
