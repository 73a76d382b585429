package io.leadline.demo;

import io.leadline.platform.TenantId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.database.MultiRowInsert;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the made-up work earned, and what there is to win. The facts stand as the events would have told them; the points follow
 * by themselves within half a minute.
 */
@Component
@ConditionalOnProperty("leadline.demo")
class DemoGame {
    /** Versions a lead will never have, in the order of the steps: what is done with it later comes after them. */
    private static final String BEFORE_ALL_VERSIONS = "-1000000000000 + a.id";

    private static final int CHALLENGE_DAYS = 7;

    private final JdbcTemplate jdbc;

    DemoGame(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void begin(TenantId tenantId, Instant now) {
        jdbc.update("""
                INSERT INTO point_facts
                    (tenant_id, subject, subject_id, kind, version, user_id, happened_at, value_before, value_after, category)
                SELECT a.tenant_id, 'lead', a.lead_id, 'moved', %s, a.created_by, a.activity_date,
                       SUBSTRING_INDEX(SUBSTRING_INDEX(a.description, ' to ', 1), ' ', -1), a.outcome,
                       CASE a.outcome WHEN 'converted' THEN s.score_category END
                FROM lead_activities a
                LEFT JOIN lead_scores s ON s.tenant_id = a.tenant_id AND s.lead_id = a.lead_id
                WHERE a.tenant_id = ? AND a.activity_type = 'status_change'""".formatted(BEFORE_ALL_VERSIONS), tenantId.value());
        jdbc.update("""
                INSERT INTO point_facts
                    (tenant_id, subject, subject_id, kind, version, user_id, happened_at, value_after)
                SELECT tenant_id, 'lead', lead_id, 'logged', id, created_by, activity_date, activity_type
                FROM lead_activities
                WHERE tenant_id = ? AND activity_type = 'call' AND created_by IS NOT NULL""", tenantId.value());
        challenge(tenantId, now);
        rewards(tenantId, now);
    }

    private void challenge(TenantId tenantId, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        new MultiRowInsert(
                        "challenges",
                        "tenant_id, name, description, scope, metric, goal, starts_on, ends_on, prize_points, created_at,"
                                + " updated_at",
                        "")
                .insert(jdbc, List.<@Nullable Object[]>of(new @Nullable Object[] {
                    tenantId.value(),
                    "Pick up the phone",
                    "Whoever logs forty calls within the week",
                    "individual",
                    "calls",
                    40,
                    today.minusDays(1),
                    today.plusDays(CHALLENGE_DAYS),
                    100,
                    Instants.toColumn(now),
                    Instants.toColumn(now)
                }));
    }

    private void rewards(TenantId tenantId, Instant now) {
        new MultiRowInsert(
                        "rewards",
                        "tenant_id, name, description, cost, stock, needs_approval, created_at, updated_at",
                        "")
                .insert(
                        jdbc,
                        List.of(
                                reward(tenantId, now, "Coffee on us", "From the place at the corner", 150, null),
                                reward(tenantId, now, "Cinema ticket", "Any film, any day", 600, 10),
                                reward(tenantId, now, "A Friday afternoon off", "Which one, say your plans", 2000, 3)));
    }

    private static @Nullable Object[] reward(
            TenantId tenantId, Instant now, String name, String description, int cost, @Nullable Integer stock) {
        return new @Nullable Object[] {
            tenantId.value(),
            name,
            description,
            cost,
            stock,
            stock != null,
            Instants.toColumn(now),
            Instants.toColumn(now)
        };
    }
}
