package io.leadline.leads.internal.bulk;

import io.leadline.leads.LeadId;
import io.leadline.leads.LeadStatus;
import io.leadline.leads.internal.lifecycle.AssignmentRule;
import io.leadline.leads.internal.lifecycle.LeadRepository;
import io.leadline.leads.internal.lifecycle.LeadWriter;
import io.leadline.leads.internal.lifecycle.StatusRule;
import io.leadline.leads.internal.record.Lead;
import io.leadline.leads.internal.record.LeadFields;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    private final LeadWriter writer;

    BulkChange(LeadRepository repository, AssignmentRule assignment, LeadWriter writer) {
        this.repository = repository;
        this.assignment = assignment;
        this.writer = writer;
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
        List<Lead> changing = new ArrayList<>();
        for (Lead lead : leads) {
            LeadFields after = request.apply(lead.fields());
            if (after.equals(lead.fields())) {
                continue;
            }
            if (StatusRule.allows(lead.status(), after.statusOrNew())) {
                changing.add(lead);
            } else {
                refused.add(immovable(lead, after.statusOrNew()));
            }
        }
        if (!changing.isEmpty()) {
            assignment.requireAgent(tenantId, request.owner());
            writer.setAll(tenantId, changing, Objects.requireNonNull(request.field()), request::apply, by);
        }
        return new BulkOutcome(changing.size(), leadIds.size() - changing.size() - refused.size(), refused);
    }

    private BulkOutcome delete(
            TenantId tenantId, List<Lead> leads, List<BulkOutcome.Refused> refused, @Nullable UserId by) {
        if (!leads.isEmpty()) {
            writer.delete(tenantId, leads, by);
        }
        return new BulkOutcome(leads.size(), 0, refused);
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
