package io.leadline.activities.internal.outcomes;

import io.leadline.activities.OutcomeMeaning;
import io.leadline.leads.LeadId;
import io.leadline.platform.TenantId;
import io.leadline.platform.database.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outcomes of logged calls. */
@Repository
class LoggedOutcomeRepository {
    private final JdbcClient jdbc;

    LoggedOutcomeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The outcome of an activity.
     *
     * @param call whether the activity is a call
     * @param outcomeId null when it was logged without an outcome of the tenant
     */
    record LoggedOutcome(
            long activityId,
            boolean call,
            @Nullable String outcome,
            @Nullable Long outcomeId,
            @Nullable OutcomeMeaning meaning,
            @Nullable Long by,
            long version) {}

    Optional<LoggedOutcome> lock(TenantId tenantId, LeadId leadId, long activityId) {
        return jdbc.sql("""
                        SELECT id, activity_type, outcome, outcome_id, outcome_meaning, created_by, version
                        FROM lead_activities WHERE tenant_id = :tenant AND id = :id AND lead_id = :lead FOR UPDATE""")
                .param("tenant", tenantId.value())
                .param("id", activityId)
                .param("lead", leadId.value())
                .query(LoggedOutcomeRepository::map)
                .optional();
    }

    private static LoggedOutcome map(ResultSet row, int number) throws SQLException {
        String meaning = row.getString("outcome_meaning");
        return new LoggedOutcome(
                row.getLong("id"),
                row.getString("activity_type").equals("call"),
                row.getString("outcome"),
                row.getObject("outcome_id", Long.class),
                meaning == null ? null : OutcomeMeaning.ofWireName(meaning),
                row.getObject("created_by", Long.class),
                row.getLong("version"));
    }

    /** Writes another outcome over that of a call, which the caller has locked. */
    void correct(TenantId tenantId, long activityId, CallOutcome outcome, @Nullable Instant nextFollowUp) {
        jdbc.sql("""
                        UPDATE lead_activities SET outcome = :label, outcome_id = :outcome, outcome_meaning = :meaning,
                            next_follow_up = :followUp, version = version + 1
                        WHERE tenant_id = :tenant AND id = :id""")
                .param("label", outcome.label())
                .param("outcome", outcome.id())
                .param("meaning", outcome.meaning().wireName())
                .param("followUp", Instants.toNullableColumn(nextFollowUp))
                .param("tenant", tenantId.value())
                .param("id", activityId)
                .update();
    }
}
