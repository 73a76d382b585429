package io.leadline.leads.internal.bulk;

import io.leadline.leads.LeadId;
import io.leadline.leads.LeadStatus;
import io.leadline.leads.events.LeadsAboutToBeDeleted;
import io.leadline.leads.events.LeadsChanged;
import io.leadline.leads.events.LeadsDeleted;
import io.leadline.leads.internal.lifecycle.AssignmentRule;
import io.leadline.leads.internal.lifecycle.LeadAudit;
import io.leadline.leads.internal.lifecycle.LeadChanges;
import io.leadline.leads.internal.lifecycle.LeadRepository;
import io.leadline.leads.internal.lifecycle.StatusRule;
import io.leadline.leads.internal.record.Lead;
import io.leadline.leads.internal.record.LeadField;
import io.leadline.leads.internal.record.LeadFields;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes many leads with one statement, each under the rules of a single change. A lead that may not be changed is left out
 * and told; the others go ahead.
 */
@Service
class BulkChange {
    private final LeadRepository repository;
    private final AssignmentRule assignment;
    private final LeadAudit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BulkChange(
            LeadRepository repository,
            AssignmentRule assignment,
            LeadAudit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.assignment = assignment;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Throws 422 when the request is incomplete or names an agent who cannot work leads. */
    void check(TenantId tenantId, BulkRequest request) {
        request.requireComplete();
        assignment.requireAgent(tenantId, request.owner());
    }

    @Transactional
    public BulkOutcome apply(TenantId tenantId, List<LeadId> leadIds, BulkRequest request, @Nullable UserId by) {
        List<Lead> leads = repository.lockAll(tenantId, leadIds);
        List<BulkOutcome.Refused> refused = missing(leadIds, leads);
        if (request.action() == BulkRequest.Action.DELETE) {
            return delete(tenantId, leads, refused, by);
        }
        List<Edit> edits = new ArrayList<>();
        for (Lead lead : leads) {
            LeadFields after = request.apply(lead.fields());
            if (after.equals(lead.fields())) {
                continue;
            }
            if (StatusRule.allows(lead.status(), after.statusOrNew())) {
                edits.add(new Edit(lead, after));
            } else {
                refused.add(immovable(lead, after.statusOrNew()));
            }
        }
        if (!edits.isEmpty()) {
            assignment.requireAgent(tenantId, request.owner());
            write(tenantId, edits, Objects.requireNonNull(request.field()), by);
        }
        return new BulkOutcome(edits.size(), leadIds.size() - edits.size() - refused.size(), refused);
    }

    private BulkOutcome delete(
            TenantId tenantId, List<Lead> leads, List<BulkOutcome.Refused> refused, @Nullable UserId by) {
        List<LeadId> found = leads.stream().map(Lead::id).toList();
        if (!found.isEmpty()) {
            events.publishEvent(new LeadsAboutToBeDeleted(tenantId, found, false));
            repository.deleteAll(tenantId, found);
            audit.deleted(tenantId, leads, by);
            events.publishEvent(new LeadsDeleted(tenantId, found));
        }
        return new BulkOutcome(found.size(), 0, refused);
    }

    /** A lead and what its fields shall be. */
    private record Edit(Lead lead, LeadFields after) {}

    private void write(TenantId tenantId, List<Edit> edits, LeadField field, @Nullable UserId by) {
        List<Lead> leads = edits.stream().map(Edit::lead).toList();
        Object value = field.columnValue(edits.getFirst().after());
        repository.updateAll(tenantId, leads.stream().map(Lead::id).toList(), field, value, clock.instant());
        audit.changedMany(tenantId, leads, field, value, by);
        List<LeadsChanged.Change> changes = edits.stream()
                .map(edit -> LeadChanges.between(edit.lead(), edit.after()))
                .toList();
        events.publishEvent(new LeadsChanged(tenantId, changes, by));
    }

    private static BulkOutcome.Refused immovable(Lead lead, LeadStatus to) {
        return new BulkOutcome.Refused(
                lead.id().value(), "invalid_status_change", StatusRule.explain(lead.status(), to));
    }

    private static List<BulkOutcome.Refused> missing(List<LeadId> wanted, List<Lead> found) {
        Set<LeadId> missing = new LinkedHashSet<>(wanted);
        found.forEach(lead -> missing.remove(lead.id()));
        List<BulkOutcome.Refused> refused = new ArrayList<>();
        missing.forEach(leadId ->
                refused.add(new BulkOutcome.Refused(leadId.value(), "not_found", "There is no lead " + leadId + ".")));
        return refused;
    }
}
