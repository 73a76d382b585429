package io.leadline.activities.internal;

import io.leadline.leads.LeadId;
import io.leadline.leads.LeadStatus;
import io.leadline.leads.ScoreSource;
import io.leadline.platform.TenantId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.problem.NotFoundException;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what {@link NextActionRule} looks at: one lead, its score and the top of its timeline. */
@Repository
class NextActions {
    private static final int LATEST = 50;

    private final JdbcClient jdbc;
    private final ActivityRepository activities;
    private final Clock clock;
    private final String select;

    NextActions(JdbcClient jdbc, ActivityRepository activities, Clock clock, ObjectProvider<ScoreSource> scores) {
        this.jdbc = jdbc;
        this.activities = activities;
        this.clock = clock;
        this.select = select(scores);
    }

    private static String select(ObjectProvider<ScoreSource> scores) {
        ScoreSource source = scores.getIfAvailable();
        String category = source == null
                ? "NULL"
                : "(SELECT s." + source.category() + " FROM " + source.table()
                        + " s WHERE s.tenant_id = l.tenant_id AND s.lead_id = l.lead_id)";
        return "SELECT l.status, l.has_phone, l.has_email, l.created_at,"
                + " l.next_follow_up_at, " + category + " AS category FROM lead_states l"
                + " WHERE l.tenant_id = :tenant AND l.lead_id = :id";
    }

    NextAction of(TenantId tenantId, LeadId leadId) {
        NextActionRule.Facts facts = jdbc.sql(select)
                .param("tenant", tenantId.value())
                .param("id", leadId.value())
                .query((row, number) -> new NextActionRule.Facts(
                        LeadStatus.ofWireName(row.getString("status")),
                        row.getBoolean("has_phone"),
                        row.getBoolean("has_email"),
                        row.getString("category"),
                        Instants.fromColumn(row, "created_at"),
                        Instants.fromNullableColumn(row, "next_follow_up_at"),
                        activities.page(tenantId, leadId, null, LATEST)))
                .optional()
                .orElseThrow(() -> new NotFoundException("lead", leadId));
        return NextActionRule.decide(facts, clock.instant());
    }
}
