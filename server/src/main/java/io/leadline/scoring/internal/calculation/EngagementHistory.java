package io.leadline.scoring.internal.calculation;

import io.leadline.activities.ActivityType;
import io.leadline.platform.TenantId;
import io.leadline.platform.database.Instants;
import io.leadline.scoring.function.ActivityKind;
import io.leadline.scoring.function.Engagement;
import io.leadline.scoring.function.Scorer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rebuilds the running engagement of leads from their timelines. */
@Component
class EngagementHistory {
    private final JdbcClient jdbc;

    EngagementHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The engagement of each lead that has activities with points; streamed, so a long timeline costs no memory. */
    Map<Long, Engagement> rebuild(TenantId tenantId, List<Long> leadIds, Scorer scorer) {
        Map<Long, Engagement> engagements = new HashMap<>();
        jdbc.sql("""
                        SELECT lead_id, activity_type, outcome, activity_date FROM logged_activities
                        WHERE tenant_id = :tenant AND lead_id IN (:ids)
                        ORDER BY lead_id, activity_date, activity_id""").param("tenant", tenantId.value()).param("ids", leadIds).query(row -> {
            ActivityKind kind =
                    ActivityKinds.of(ActivityType.ofWireName(row.getString("activity_type")), row.getString("outcome"));
            long leadId = row.getLong("lead_id");
            Engagement after =
                    scorer.engagementAfter(engagements.get(leadId), kind, Instants.fromColumn(row, "activity_date"));
            if (after != null) {
                engagements.put(leadId, after);
            }
        });
        return engagements;
    }
}
