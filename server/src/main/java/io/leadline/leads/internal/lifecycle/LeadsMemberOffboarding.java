package io.leadline.leads.internal.lifecycle;

import io.leadline.identity.events.MemberRemoved;
import io.leadline.leads.LeadId;
import io.leadline.leads.events.LeadsChanged;
import io.leadline.leads.internal.record.Lead;
import io.leadline.leads.internal.record.LeadField;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A member who goes lets go of their leads, in the same transaction. */
@Component
class LeadsMemberOffboarding {
    private static final int PORTION = 1000;

    private final LeadRepository repository;
    private final LeadAudit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeadsMemberOffboarding(LeadRepository repository, LeadAudit audit, ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void on(MemberRemoved event) {
        List<LeadId> leadIds = repository.assignedTo(event.tenantId(), event.userId(), PORTION);
        while (!leadIds.isEmpty()) {
            List<Lead> leads = repository.lockAll(event.tenantId(), leadIds);
            repository.updateAll(event.tenantId(), leadIds, LeadField.ASSIGNED_AGENT_ID, null, clock.instant());
            audit.changedMany(event.tenantId(), leads, LeadField.ASSIGNED_AGENT_ID, null, null);
            List<LeadsChanged.Change> changes = leads.stream()
                    .map(lead -> LeadChanges.between(lead, lead.fields().unassigned()))
                    .toList();
            events.publishEvent(new LeadsChanged(event.tenantId(), changes, null));
            leadIds = repository.assignedTo(event.tenantId(), event.userId(), PORTION);
        }
    }
}
