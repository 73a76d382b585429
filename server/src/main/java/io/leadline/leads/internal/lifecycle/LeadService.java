package io.leadline.leads.internal.lifecycle;

import io.leadline.leads.LeadId;
import io.leadline.leads.Leads;
import io.leadline.leads.LockedLead;
import io.leadline.leads.NewLead;
import io.leadline.leads.internal.record.Lead;
import io.leadline.leads.internal.record.LeadDraft;
import io.leadline.leads.internal.record.LeadFields;
import io.leadline.leads.internal.record.LeadNormalizer;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.problem.NotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates, changes and deletes single leads; every change holds the lead's row lock and tells the others about it. */
@Service
public class LeadService implements Leads {
    private final LeadRepository repository;
    private final LeadNormalizer normalizer;
    private final AssignmentRule assignment;
    private final LeadWriter writer;

    LeadService(LeadRepository repository, LeadNormalizer normalizer, AssignmentRule assignment, LeadWriter writer) {
        this.repository = repository;
        this.normalizer = normalizer;
        this.assignment = assignment;
        this.writer = writer;
    }

    @Transactional
    public LeadId create(Caller caller, LeadFields fields) {
        TenantId tenantId = caller.tenantId();
        assignment.check(caller, null, fields.owner());
        return writer.create(tenantId, normalizer.normalize(fields, tenantId), caller.userId());
    }

    @Override
    @Transactional
    public List<LeadId> create(TenantId tenantId, List<NewLead> newLeads, Instant cameIn) {
        List<LeadDraft> drafts = newLeads.stream()
                .map(lead -> normalizer.normalize(LeadFields.of(lead), tenantId))
                .toList();
        return writer.createAll(tenantId, drafts, cameIn, null);
    }

    /**
     * Stores the drafts in the transaction at hand, all or none; their scores are there when it returns. An agent who went since
     * the drafts were checked is left out.
     *
     * @param by who had it done, null for the system
     */
    @Transactional
    public List<LeadId> insert(TenantId tenantId, List<LeadDraft> drafts, @Nullable UserId by) {
        return writer.createAll(tenantId, assignment.withoutGone(tenantId, drafts), null, by);
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
        writer.change(tenantId, before, draft, caller.userId());
    }

    @Transactional
    public void delete(TenantId tenantId, LeadId leadId, LeadPrecondition precondition) {
        Lead lead = find(tenantId, leadId);
        precondition.check(lead);
        writer.delete(tenantId, List.of(lead), null);
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
        if (!leads.isEmpty()) {
            writer.planFollowUp(tenantId, leads, at, by);
        }
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
}
