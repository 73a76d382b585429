package io.leadline.leads.internal;

import io.leadline.leads.Lead;
import io.leadline.leads.LeadId;
import io.leadline.leads.LeadStatus;
import io.leadline.leads.events.LeadsChanged;
import io.leadline.leads.events.LeadsDeleted;
import io.leadline.leads.events.LeadsLeaving;
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
        assignment.requireAgent(tenantId, request.assignedAgentId());
    }

    @Transactional
    public BulkOutcome apply(TenantId tenantId, List<LeadId> leadIds, BulkRequest request, @Nullable UserId by) {
        List<Lead> leads = repository.lockAll(tenantId, leadIds);
        List<BulkOutcome.Refused> refused = missing(leadIds, leads);
        if (request.action() == BulkRequest.Action.DELETE) {
            return delete(tenantId, leads, refused, by);
        }
        List<Lead> changing = new ArrayList<>();
        for (Lead lead : leads) {
            if (differs(lead, request)) {
                if (request.action() == BulkRequest.Action.STATUS && !mayMove(lead, request.status())) {
                    refused.add(immovable(lead, Objects.requireNonNull(request.status())));
                } else {
                    changing.add(lead);
                }
            }
        }
        write(tenantId, changing, request, by);
        int unchanged = leadIds.size() - changing.size() - refused.size();
        return new BulkOutcome(changing.size(), unchanged, refused);
    }

    private BulkOutcome delete(
            TenantId tenantId, List<Lead> leads, List<BulkOutcome.Refused> refused, @Nullable UserId by) {
        List<LeadId> found = leads.stream().map(Lead::id).toList();
        if (!found.isEmpty()) {
            events.publishEvent(new LeadsLeaving(tenantId, found, false));
            repository.deleteAll(tenantId, found);
            audit.deleted(tenantId, leads, by);
            events.publishEvent(new LeadsDeleted(tenantId, found));
        }
        return new BulkOutcome(found.size(), 0, refused);
    }

    private void write(TenantId tenantId, List<Lead> leads, BulkRequest request, @Nullable UserId by) {
        if (leads.isEmpty()) {
            return;
        }
        assignment.requireAgent(tenantId, request.assignedAgentId());
        List<LeadId> leadIds = leads.stream().map(Lead::id).toList();
        repository.updateAll(tenantId, leadIds, column(request), value(request), clock.instant());
        audit.changedMany(tenantId, leads, column(request), value(request), by);
        List<LeadsChanged.Change> changes =
                leads.stream().map(lead -> change(lead, request)).toList();
        events.publishEvent(new LeadsChanged(tenantId, changes, by));
    }

    private static boolean differs(Lead lead, BulkRequest request) {
        return switch (request.action()) {
            case STATUS -> lead.status() != request.status();
            case PRIORITY -> lead.priority() != request.priority();
            case ASSIGN -> !Objects.equals(lead.assignedAgentId(), request.assignedAgentId());
            case DELETE -> true;
        };
    }

    private static boolean mayMove(Lead lead, @Nullable LeadStatus to) {
        return lead.status().next().contains(to);
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

    private static BulkColumn column(BulkRequest request) {
        return switch (request.action()) {
            case STATUS -> BulkColumn.STATUS;
            case PRIORITY -> BulkColumn.PRIORITY;
            case ASSIGN -> BulkColumn.ASSIGNED_AGENT;
            case DELETE -> throw new IllegalArgumentException("Deleting sets no column");
        };
    }

    private static @Nullable Object value(BulkRequest request) {
        return switch (request.action()) {
            case STATUS -> Objects.requireNonNull(request.status()).wireName();
            case PRIORITY -> Objects.requireNonNull(request.priority()).wireName();
            case ASSIGN -> request.assignedAgentId();
            case DELETE -> throw new IllegalArgumentException("Deleting sets no value");
        };
    }

    private static LeadsChanged.Change change(Lead lead, BulkRequest request) {
        boolean assigns = request.action() == BulkRequest.Action.ASSIGN;
        boolean moves = request.action() == BulkRequest.Action.STATUS;
        return new LeadsChanged.Change(
                lead.id(),
                lead.version() + 1,
                lead.status(),
                moves ? Objects.requireNonNull(request.status()) : lead.status(),
                lead.assignedAgentId(),
                assigns ? request.assignedAgentId() : lead.assignedAgentId(),
                !assigns);
    }
}
