package io.leadline.leads.internal.listing;

import io.leadline.leads.ScoreSource;
import io.leadline.platform.TenantId;
import io.leadline.platform.database.Instants;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A filter as conditions on leads {@code l} and their scores {@code s}. */
@Component
class LeadConditions {
    private static final ScoreSource NO_SCORES = new ScoreSource(
            "(SELECT NULL AS tenant_id, NULL AS lead_id, NULL AS overall_score, NULL AS score_category)",
            "overall_score",
            "score_category");

    private final LeadSearch search;
    private final ScoreSource scores;

    LeadConditions(LeadSearch search, ObjectProvider<ScoreSource> scores) {
        this.search = search;
        this.scores = scores.getIfAvailable(() -> NO_SCORES);
    }

    ScoreSource scores() {
        return scores;
    }

    void add(TenantId tenantId, LeadFilter filter, StringBuilder where, Map<String, @Nullable Object> parameters) {
        equal(
                "l.status",
                "status",
                filter.status() == null ? null : filter.status().wireName(),
                where,
                parameters);
        equal("l.source", "source", filter.source(), where, parameters);
        equal(
                "l.priority",
                "priority",
                filter.priority() == null ? null : filter.priority().wireName(),
                where,
                parameters);
        equal("l.assigned_agent_id", "agent", filter.assignedAgentId(), where, parameters);
        equal("s." + scores.category(), "category", filter.category(), where, parameters);
        if (filter.assigned() != null) {
            where.append(" AND l.assigned_agent_id IS ").append(filter.assigned() ? "NOT NULL" : "NULL");
        }
        compare("s." + scores.score() + " >=", "scoreFrom", filter.scoreFrom(), where, parameters);
        compare("s." + scores.score() + " <", "scoreTo", filter.scoreTo(), where, parameters);
        compare("l.created_at >=", "createdFrom", column(filter.createdFrom()), where, parameters);
        compare("l.created_at <", "createdTo", column(filter.createdTo()), where, parameters);
        if (filter.ids() != null) {
            where.append(" AND l.id IN (:ids)");
            parameters.put("ids", filter.ids().isEmpty() ? List.of(-1L) : filter.ids());
        }
        if (filter.q() != null) {
            search.restrict(tenantId, filter.q(), where, parameters);
        }
    }

    private static void equal(
            String column,
            String name,
            @Nullable Object value,
            StringBuilder where,
            Map<String, @Nullable Object> parameters) {
        compare(column + " =", name, value, where, parameters);
    }

    private static void compare(
            String comparison,
            String name,
            @Nullable Object value,
            StringBuilder where,
            Map<String, @Nullable Object> parameters) {
        if (value != null) {
            where.append(" AND ").append(comparison).append(" :").append(name);
            parameters.put(name, value);
        }
    }

    private static @Nullable LocalDateTime column(@Nullable Instant instant) {
        return instant == null ? null : Instants.toColumn(instant);
    }
}
