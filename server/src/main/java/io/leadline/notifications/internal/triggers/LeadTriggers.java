package io.leadline.notifications.internal.triggers;

import io.leadline.leads.LeadId;
import io.leadline.leads.events.LeadsChanged;
import io.leadline.leads.events.LeadsCreated;
import io.leadline.notifications.internal.preferences.NotificationType;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.audit.AuditOrigin;
import io.leadline.platform.phase.NotifyPhase;
import io.leadline.scoring.events.LeadCategoriesChanged;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Leads that somebody was given, and leads that became hot for whoever works them. An assignment is known by the lead's version
 * after it, a lead's becoming hot by the entry of its score's history.
 */
@Component
class LeadTriggers {
    private static final String HOT = "hot";

    private static final String BECAME_HOT = """
            SELECT l.assigned_agent_id AS user_id, 'lead_became_hot' AS type,
                CONCAT(l.lead_id, ':', COALESCE((
                    SELECT MAX(h.change_id) FROM lead_score_changes h
                    WHERE h.tenant_id = l.tenant_id AND h.lead_id = l.lead_id AND h.score_category = 'hot'), 0)) AS cause_key,
                'lead' AS entity_type, l.lead_id AS entity_id, '{}' AS facts
            FROM lead_states l
            JOIN lead_score_categories s ON s.tenant_id = l.tenant_id AND s.lead_id = l.lead_id AND s.score_category = 'hot'
            WHERE l.tenant_id = :tenant AND l.lead_id IN (:ids) AND l.assigned_agent_id IS NOT NULL
              AND l.assigned_agent_id <> :by""";

    private static final String CREATED_FOR = """
            SELECT l.assigned_agent_id AS user_id, 'lead_assigned' AS type, CONCAT(l.lead_id, ':', l.version) AS cause_key,
                'lead' AS entity_type, l.lead_id AS entity_id,
                CASE WHEN :by < 0 THEN '{}' ELSE CONCAT('{"by":', :by, '}') END AS facts
            FROM lead_states l
            WHERE l.tenant_id = :tenant AND l.lead_id IN (:ids) AND l.assigned_agent_id IS NOT NULL
              AND l.assigned_agent_id <> :by""";

    private final NotificationTriggers triggers;

    LeadTriggers(NotificationTriggers triggers) {
        this.triggers = triggers;
    }

    /** After the leads were scored, which is done by those who hear of it before. */
    @NotifyPhase
    void on(LeadsCreated event) {
        UserId by = event.by();
        if (triggers.noteSelected(event.tenantId(), CREATED_FOR, values(event.leadIds()), by)) {
            becameHot(event.tenantId(), event.leadIds(), by);
        }
    }

    @NotifyPhase
    void on(LeadsChanged event) {
        triggers.note(
                event.tenantId(),
                event.changes().stream()
                        .filter(LeadsChanged.Change::movedOwner)
                        .map(change -> given(change, event.by()))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static @Nullable NotificationTrigger given(LeadsChanged.Change change, @Nullable UserId by) {
        UserId owner = change.ownerAfter();
        if (owner == null || owner.equals(by)) {
            return null;
        }
        long lead = change.leadId().value();
        return NotificationTrigger.of(
                        owner, NotificationType.LEAD_ASSIGNED, lead + ":" + change.version(), "lead", lead)
                .fact("by", by == null ? null : by.value());
    }

    /** Whoever made the lead hot by what they are just doing knows it. */
    @NotifyPhase
    void on(LeadCategoriesChanged event) {
        becameHot(
                event.tenantId(),
                event.moves().stream()
                        .filter(move -> move.to().equals(HOT))
                        .map(LeadCategoriesChanged.Move::leadId)
                        .toList(),
                AuditOrigin.current().userId());
    }

    private void becameHot(TenantId tenantId, Collection<LeadId> leads, @Nullable UserId by) {
        if (!leads.isEmpty()) {
            triggers.noteSelected(tenantId, BECAME_HOT, values(leads), by);
        }
    }

    private static List<Long> values(Collection<LeadId> leads) {
        return leads.stream().map(LeadId::value).toList();
    }
}
