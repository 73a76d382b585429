package io.leadline.walls;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.testing.ApiTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A query through a published view is planned as if it named the tables: the view is merged into it, and uses their indexes. */
@ApiTest
class PublishedViewsApiTests {
    private static final TableOwners OWNERS =
            TableOwners.of(Path.of("..").toAbsolutePath().normalize());

    /** The same condition on a view and on what it selects. */
    private record Asked(String ofTheView, String ofTheTables) {}

    /** What the readers of each view ask. */
    private static final Map<String, Asked> ASKED = Map.ofEntries(
            Map.entry(
                    "lead_states",
                    new Asked(
                            "tenant_id = 't' AND lead_id > 7 AND status IN ('new', 'lost') ORDER BY lead_id LIMIT 9",
                            "tenant_id = 't' AND id > 7 AND status IN ('new', 'lost') ORDER BY id LIMIT 9")),
            Map.entry(
                    "lead_names",
                    new Asked("tenant_id = 't' AND lead_id IN (7, 8)", "tenant_id = 't' AND id IN (7, 8)")),
            Map.entry(
                    "lead_cards",
                    new Asked("tenant_id = 't' AND lead_id IN (7, 8)", "tenant_id = 't' AND id IN (7, 8)")),
            Map.entry(
                    "lead_score_categories",
                    new Asked("tenant_id = 't' AND lead_id IN (7, 8)", "tenant_id = 't' AND lead_id IN (7, 8)")),
            Map.entry(
                    "lead_score_changes",
                    new Asked(
                            "tenant_id = 't' AND lead_id = 7 AND score_category = 'hot'",
                            "tenant_id = 't' AND lead_id = 7 AND score_category = 'hot'")),
            Map.entry(
                    "logged_activities",
                    new Asked("tenant_id = 't' AND lead_id IN (7, 8)", "tenant_id = 't' AND lead_id IN (7, 8)")),
            Map.entry(
                    "tenant_members",
                    new Asked("tenant_id = 't' AND user_id IN (7, 8)", "tenant_id = 't' AND user_id IN (7, 8)")),
            Map.entry(
                    "tenant_profiles",
                    // In order, for which the index is used however few tenants there are.
                    new Asked(
                            "tenant_id > 't' ORDER BY tenant_id LIMIT 9",
                            "tenant_id > 't' ORDER BY tenant_id LIMIT 9")),
            Map.entry("team_members", new Asked("tenant_id = 't' AND team_id = 7", "tenant_id = 't' AND team_id = 7")),
            Map.entry(
                    "team_names",
                    new Asked("tenant_id = 't' AND team_id IN (7, 8)", "tenant_id = 't' AND id IN (7, 8)")),
            Map.entry(
                    "planned_shift_days",
                    new Asked(
                            "tenant_id = 't' AND user_id IN (7, 8) AND starts_at > '2031-01-01'",
                            "a.tenant_id = 't' AND a.holder_id IN (7, 8) AND s.starts_at > '2031-01-01'")));

    @Autowired
    private JdbcClient jdbc;

    @Test
    void eachViewIsAsked() {
        assertThat(ASKED.keySet()).isEqualTo(OWNERS.views().keySet());
    }

    @Test
    void aViewIsMergedIntoTheQueryAndUsesTheIndexesOfItsTables() {
        assertThat(ASKED).allSatisfy((view, asked) -> {
            String select = Objects.requireNonNull(OWNERS.views().get(view)).strip();
            String glue = select.contains("WHERE") ? " AND " : " WHERE ";
            List<Map<String, @Nullable Object>> through = plan("SELECT * FROM " + view + " WHERE " + asked.ofTheView());

            assertThat(through).as("the plan of %s", view).isEqualTo(plan(select + glue + asked.ofTheTables()));
            assertThat(through).allSatisfy(step -> {
                assertThat(step.get("select_type")).isIn("SIMPLE", "PRIMARY");
                assertThat(String.valueOf(step.get("key")))
                        .as("the index of %s", view)
                        .isNotEqualTo("null");
            });
        });
    }

    /** Without what names the tables, and without what depends on how many rows there are. */
    private List<Map<String, @Nullable Object>> plan(String sql) {
        return jdbc.sql("EXPLAIN FORMAT=TRADITIONAL " + sql).query().listOfRows().stream()
                .map(step -> {
                    Map<String, @Nullable Object> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
                    known.putAll(step);
                    known.keySet().retainAll(List.of("id", "select_type", "possible_keys", "key"));
                    return known;
                })
                .toList();
    }
}
