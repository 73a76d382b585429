package io.leadline.leads.internal.lifecycle;

import io.leadline.identity.Members;
import io.leadline.leads.LeadId;
import io.leadline.leads.LeadMoves;
import io.leadline.leads.LeadStatus;
import io.leadline.leads.StatusMove;
import io.leadline.leads.internal.record.Lead;
import io.leadline.leads.internal.record.LeadField;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.problem.NotFoundException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves leads as the outcomes of calls say. */
@Service
class OutcomeMoves implements LeadMoves {
    private final LeadRepository repository;
    private final LeadWriter writer;
    private final Members members;

    OutcomeMoves(LeadRepository repository, LeadWriter writer, Members members) {
        this.repository = repository;
        this.writer = writer;
        this.members = members;
    }

    @Override
    @Transactional
    public void assignIfFree(TenantId tenantId, LeadId leadId, UserId agent) {
        Lead lead = find(tenantId, leadId);
        if (lead.owner() == null && members.canWorkLeads(tenantId, agent)) {
            writer.setAll(
                    tenantId,
                    List.of(lead),
                    LeadField.ASSIGNED_AGENT_ID,
                    fields -> fields.toBuilder().assignedAgentId(agent.value()).build(),
                    agent);
        }
    }

    @Override
    @Transactional
    public Optional<StatusMove> advance(TenantId tenantId, LeadId leadId, LeadStatus to, @Nullable UserId by) {
        Lead before = find(tenantId, leadId);
        List<LeadStatus> way = StatusRule.way(before.status(), to);
        if (way.isEmpty()) {
            return Optional.empty();
        }
        Lead moved = before;
        for (LeadStatus step : way) {
            moved = writer.move(tenantId, moved, step, by);
        }
        return Optional.of(new StatusMove(before.status(), to, before.version() + 1, moved.version()));
    }

    @Override
    @Transactional
    public void withdraw(TenantId tenantId, LeadId leadId, StatusMove move, @Nullable UserId by) {
        writer.withdraw(tenantId, find(tenantId, leadId), move, by);
    }

    @Override
    @Transactional
    public boolean markDoNotCall(TenantId tenantId, LeadId leadId, boolean doNotCall, @Nullable UserId by) {
        Lead lead = find(tenantId, leadId);
        if (lead.doNotCall() == doNotCall) {
            return false;
        }
        writer.markDoNotCall(tenantId, lead, doNotCall, by);
        return true;
    }

    private Lead find(TenantId tenantId, LeadId leadId) {
        return repository.lock(tenantId, leadId).orElseThrow(() -> new NotFoundException("lead", leadId));
    }
}
