package io.leadline.activities.internal.outcomes;

import io.leadline.leads.LeadId;
import io.leadline.leads.LeadStatus;
import io.leadline.leads.StatusMove;
import io.leadline.platform.TenantId;
import io.leadline.platform.database.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What outcomes did to leads, and the status changes the timelines note for them. */
@Repository
class OutcomeEffectRepository {
    private final JdbcClient jdbc;

    OutcomeEffectRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OutcomeEffect> find(TenantId tenantId, long activityId) {
        return jdbc.sql("SELECT * FROM call_effects WHERE tenant_id = :tenant AND activity_id = :id")
                .param("tenant", tenantId.value())
                .param("id", activityId)
                .query(OutcomeEffectRepository::map)
                .optional();
    }

    private static OutcomeEffect map(ResultSet row, int number) throws SQLException {
        String before = row.getString("status_before");
        StatusMove move = before == null
                ? null
                : new StatusMove(
                        LeadStatus.ofWireName(before),
                        LeadStatus.ofWireName(row.getString("status_after")),
                        row.getLong("first_version"),
                        row.getLong("last_version"));
        return new OutcomeEffect(
                move,
                row.getLong("last_note_id"),
                Instants.fromNullableColumn(row, "follow_up_at"),
                row.getBoolean("do_not_call"));
    }

    /** Replaces what was kept of the call before. */
    void save(TenantId tenantId, long activityId, OutcomeEffect effect) {
        StatusMove move = effect.move();
        jdbc.sql("""
                        REPLACE INTO call_effects (tenant_id, activity_id, status_before, status_after, first_version,
                            last_version, last_note_id, follow_up_at, do_not_call)
                        VALUES (:tenant, :id, :before, :after, :first, :last, :note, :followUp, :doNotCall)""")
                .param("tenant", tenantId.value())
                .param("id", activityId)
                .param("before", move == null ? null : move.from().wireName())
                .param("after", move == null ? null : move.to().wireName())
                .param("first", move == null ? null : move.firstVersion())
                .param("last", move == null ? null : move.lastVersion())
                .param("note", effect.lastNoteId())
                .param("followUp", Instants.toNullableColumn(effect.followUpAt()))
                .param("doNotCall", effect.markedDoNotCall())
                .update();
    }

    /** The follow-up that came with the outcome stands in the call's entry, as one that was given does. */
    void noteFollowUp(TenantId tenantId, long activityId, @Nullable Instant followUpAt) {
        jdbc.sql("UPDATE lead_activities SET next_follow_up = :followUp WHERE tenant_id = :tenant AND id = :id")
                .param("followUp", Instants.toNullableColumn(followUpAt))
                .param("tenant", tenantId.value())
                .param("id", activityId)
                .update();
    }

    /** The latest status change in the lead's timeline, which the caller has locked; 0 for none. */
    long latestStatusNote(TenantId tenantId, LeadId leadId) {
        return jdbc.sql("""
                        SELECT id FROM lead_activities
                        WHERE tenant_id = :tenant AND lead_id = :lead AND activity_type = 'status_change' AND noted
                        ORDER BY activity_date DESC, id DESC LIMIT 1""")
                .param("tenant", tenantId.value())
                .param("lead", leadId.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Removes the status changes noted after the call up to the given one, that one included. */
    void removeStatusNotes(TenantId tenantId, LeadId leadId, long after, long last) {
        jdbc.sql("""
                        DELETE FROM lead_activities
                        WHERE tenant_id = :tenant AND id > :after AND id <= :last AND lead_id = :lead
                          AND activity_type = 'status_change' AND noted""")
                .param("tenant", tenantId.value())
                .param("after", after)
                .param("last", last)
                .param("lead", leadId.value())
                .update();
    }
}
