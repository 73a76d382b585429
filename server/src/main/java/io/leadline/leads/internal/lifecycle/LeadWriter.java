package io.leadline.leads.internal.lifecycle;

import io.leadline.leads.LeadId;
import io.leadline.leads.events.LeadsAboutToBeDeleted;
import io.leadline.leads.events.LeadsChanged;
import io.leadline.leads.events.LeadsCreated;
import io.leadline.leads.events.LeadsDeleted;
import io.leadline.leads.internal.record.Lead;
import io.leadline.leads.internal.record.LeadDraft;
import io.leadline.leads.internal.record.LeadField;
import io.leadline.leads.internal.record.LeadFields;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The one way in which leads are written: the row, the audit trail and the events that tell the other modules go together, in the
 * transaction of the caller. Leads that are changed or deleted are locked by the caller, and at least one.
 */
@Component
public class LeadWriter {
    private final LeadRepository repository;
    private final LeadAudit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeadWriter(LeadRepository repository, LeadAudit audit, ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    LeadId create(TenantId tenantId, LeadDraft draft, UserId by) {
        LeadId leadId = insert(tenantId, List.of(draft), clock.instant(), by).getFirst();
        audit.created(tenantId, leadId, draft.fields());
        return leadId;
    }

    /** @param createdAt null for now */
    List<LeadId> createAll(
            TenantId tenantId, List<LeadDraft> drafts, @Nullable Instant createdAt, @Nullable UserId by) {
        List<LeadId> leadIds = insert(tenantId, drafts, createdAt == null ? clock.instant() : createdAt, by);
        audit.createdMany(tenantId, leadIds);
        return leadIds;
    }

    private List<LeadId> insert(TenantId tenantId, List<LeadDraft> drafts, Instant createdAt, @Nullable UserId by) {
        List<LeadId> leadIds = repository.insertAll(tenantId, drafts, createdAt);
        events.publishEvent(new LeadsCreated(tenantId, leadIds, by));
        return leadIds;
    }

    void change(TenantId tenantId, Lead before, LeadDraft after, UserId by) {
        repository.update(tenantId, before.id(), after, clock.instant());
        audit.changed(tenantId, before, after.fields());
        changed(tenantId, List.of(before), any -> after.fields(), by);
    }

    /**
     * Sets one field of all the leads to the same value.
     *
     * @param edit sets it
     * @param by null where it followed from something else
     */
    public void setAll(
            TenantId tenantId, List<Lead> leads, LeadField field, UnaryOperator<LeadFields> edit, @Nullable UserId by) {
        Object value = set(tenantId, leads, field, edit);
        audit.changedMany(tenantId, leads, field, value, by);
        changed(tenantId, leads, edit, by);
    }

    void planFollowUp(TenantId tenantId, List<Lead> leads, @Nullable Instant at, @Nullable UserId by) {
        UnaryOperator<LeadFields> edit = fields -> fields.followedUpAt(at);
        set(tenantId, leads, LeadField.NEXT_FOLLOW_UP_AT, edit);
        audit.followUpPlanned(tenantId, leads, at, by);
        changed(tenantId, leads, edit, by);
    }

    private @Nullable Object set(TenantId tenantId, List<Lead> leads, LeadField field, UnaryOperator<LeadFields> edit) {
        Object value = field.columnValue(edit.apply(leads.getFirst().fields()));
        repository.updateAll(tenantId, ids(leads), field, value, clock.instant());
        return value;
    }

    private void changed(TenantId tenantId, List<Lead> leads, UnaryOperator<LeadFields> edit, @Nullable UserId by) {
        List<LeadsChanged.Change> changes = leads.stream()
                .map(lead -> LeadChanges.between(lead, edit.apply(lead.fields())))
                .toList();
        events.publishEvent(new LeadsChanged(tenantId, changes, by));
    }

    public void delete(TenantId tenantId, List<Lead> leads, @Nullable UserId by) {
        events.publishEvent(new LeadsAboutToBeDeleted(tenantId, ids(leads), false));
        repository.deleteAll(tenantId, ids(leads));
        audit.deleted(tenantId, leads, by);
        events.publishEvent(new LeadsDeleted(tenantId, ids(leads)));
    }

    /** Deletes the lead of a person who is erased; the trail is told of the person by whoever erases. */
    public void erase(TenantId tenantId, Lead lead) {
        events.publishEvent(new LeadsAboutToBeDeleted(tenantId, List.of(lead.id()), true));
        repository.deleteAll(tenantId, List.of(lead.id()));
        events.publishEvent(new LeadsDeleted(tenantId, List.of(lead.id())));
    }

    private static List<LeadId> ids(List<Lead> leads) {
        return leads.stream().map(Lead::id).toList();
    }
}
