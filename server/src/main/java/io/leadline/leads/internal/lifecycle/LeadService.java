package io.leadline.leads.internal.lifecycle;

import io.leadline.leads.LeadId;
import io.leadline.leads.Leads;
import io.leadline.leads.LockedLead;
import io.leadline.leads.NewLead;
import io.leadline.leads.events.LeadsAboutToBeDeleted;
import io.leadline.leads.events.LeadsChanged;
import io.leadline.leads.events.LeadsCreated;
import io.leadline.leads.events.LeadsDeleted;
import io.leadline.leads.internal.record.Lead;
import io.leadline.leads.internal.record.LeadDraft;
import io.leadline.leads.internal.record.LeadField;
import io.leadline.leads.internal.record.LeadFields;
import io.leadline.leads.internal.record.LeadNormalizer;
import io.leadline.leads.internal.statistics.LeadStatistics;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.database.Instants;
import io.leadline.platform.problem.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates, changes and deletes single leads; every change holds the lead's row lock and tells the others about it. */
@Service
public class LeadService implements Leads {
    private final LeadRepository repository;
    private final LeadNormalizer normalizer;
    private final AssignmentRule assignment;
    private final LeadStatistics statistics;
    private final LeadAudit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeadService(
            LeadRepository repository,
            LeadNormalizer normalizer,
            AssignmentRule assignment,
            LeadStatistics statistics,
            LeadAudit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.normalizer = normalizer;
        this.assignment = assignment;
        this.statistics = statistics;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public LeadId create(Caller caller, LeadFields fields) {
        TenantId tenantId = caller.tenantId();
        assignment.check(caller, null, fields.owner());
        LeadDraft draft = normalizer.normalize(fields, tenantId);
        LeadId leadId = store(tenantId, List.of(draft), clock.instant(), caller.userId())
                .getFirst();
        audit.created(tenantId, leadId, draft.fields());
        return leadId;
    }

    @Override
    @Transactional
    public List<LeadId> create(TenantId tenantId, List<NewLead> newLeads, Instant cameIn) {
        List<LeadDraft> drafts = newLeads.stream()
                .map(lead -> normalizer.normalize(LeadFields.of(lead), tenantId))
                .toList();
        return insert(tenantId, drafts, cameIn, null);
    }

    /**
     * Stores the drafts in the transaction at hand, all or none; their scores are there when it returns. An agent who went since
     * the drafts were checked is left out.
     *
     * @param by who had it done, null for the system
     */
    @Transactional
    public List<LeadId> insert(TenantId tenantId, List<LeadDraft> drafts, @Nullable UserId by) {
        return insert(tenantId, assignment.withoutGone(tenantId, drafts), clock.instant(), by);
    }

    private List<LeadId> insert(TenantId tenantId, List<LeadDraft> drafts, Instant createdAt, @Nullable UserId by) {
        List<LeadId> leadIds = store(tenantId, drafts, createdAt, by);
        audit.createdMany(tenantId, leadIds);
        return leadIds;
    }

    private List<LeadId> store(TenantId tenantId, List<LeadDraft> drafts, Instant createdAt, @Nullable UserId by) {
        List<LeadId> leadIds = repository.insertAll(tenantId, drafts, createdAt);
        events.publishEvent(new LeadsCreated(tenantId, leadIds, by));
        return leadIds;
    }

    /**
     * Changes the lead under its lock.
     *
     * @param edit from the writable fields as they are to what they shall be; may throw to refuse
     * @param precondition sees the locked lead first
     */
    @Transactional
    public void change(Caller caller, LeadId leadId, LeadPrecondition precondition, UnaryOperator<LeadFields> edit) {
        TenantId tenantId = caller.tenantId();
        Lead before = find(tenantId, leadId);
        precondition.check(before);
        LeadFields wanted = edit.apply(before.fields());
        LeadDraft draft = normalizer.normalize(wanted, tenantId);
        StatusRule.check(before.status(), wanted.statusOrNew());
        assignment.check(caller, before.owner(), wanted.owner());
        repository.update(tenantId, leadId, draft, clock.instant());
        audit.changed(tenantId, before, draft.fields());
        events.publishEvent(new LeadsChanged(tenantId, List.of(LeadChanges.between(before, wanted)), caller.userId()));
    }

    @Transactional
    public void delete(TenantId tenantId, LeadId leadId, LeadPrecondition precondition) {
        Lead lead = find(tenantId, leadId);
        precondition.check(lead);
        events.publishEvent(new LeadsAboutToBeDeleted(tenantId, List.of(leadId), false));
        repository.deleteAll(tenantId, List.of(leadId));
        audit.deleted(tenantId, List.of(lead), null);
        events.publishEvent(new LeadsDeleted(tenantId, List.of(leadId)));
    }

    @Override
    @Transactional
    public LockedLead lock(TenantId tenantId, LeadId leadId) {
        return find(tenantId, leadId).locked();
    }

    private Lead find(TenantId tenantId, LeadId leadId) {
        return repository.lock(tenantId, leadId).orElseThrow(() -> new NotFoundException("lead", leadId));
    }

    @Override
    public void requireExists(TenantId tenantId, LeadId leadId) {
        if (!repository.exists(tenantId, leadId)) {
            throw new NotFoundException("lead", leadId);
        }
    }

    @Override
    @Transactional
    public void planFollowUp(TenantId tenantId, LeadId leadId, @Nullable Instant at, @Nullable UserId by) {
        plan(tenantId, List.of(find(tenantId, leadId)), at, by);
    }

    @Override
    @Transactional
    public void planFollowUps(TenantId tenantId, List<LeadId> leadIds, @Nullable Instant at, @Nullable UserId by) {
        plan(tenantId, leadIds.isEmpty() ? List.of() : repository.lockAll(tenantId, leadIds), at, by);
    }

    private void plan(TenantId tenantId, List<Lead> leads, @Nullable Instant at, @Nullable UserId by) {
        if (leads.isEmpty()) {
            return;
        }
        List<LeadId> leadIds = leads.stream().map(Lead::id).toList();
        repository.updateAll(
                tenantId, leadIds, LeadField.NEXT_FOLLOW_UP_AT, Instants.toNullableColumn(at), clock.instant());
        audit.followUpPlanned(tenantId, leads, at, by);
        List<LeadsChanged.Change> changes = leads.stream()
                .map(lead -> LeadChanges.between(lead, lead.fields().followedUpAt(at)))
                .toList();
        events.publishEvent(new LeadsChanged(tenantId, changes, by));
    }

    @Override
    @Transactional
    public List<LockedLead> lockAll(TenantId tenantId, List<LeadId> leadIds) {
        return leadIds.isEmpty()
                ? List.of()
                : repository.lockAll(tenantId, leadIds).stream()
                        .map(Lead::locked)
                        .toList();
    }

    @Override
    public boolean hasAny(TenantId tenantId) {
        return repository.hasAny(tenantId);
    }

    @Override
    public void scoresMoved(TenantId tenantId) {
        statistics.forget(tenantId);
    }
}
