package io.leadline.leads.internal.lifecycle;

import io.leadline.identity.events.MemberRemoved;
import io.leadline.leads.LeadId;
import io.leadline.leads.internal.record.LeadField;
import io.leadline.leads.internal.record.LeadFields;
import io.leadline.platform.phase.ReactPhase;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A member who goes lets go of their leads, in the same transaction. */
@Component
class LeadsMemberOffboarding {
    private static final int PORTION = 1000;

    private final LeadRepository repository;
    private final LeadWriter writer;

    LeadsMemberOffboarding(LeadRepository repository, LeadWriter writer) {
        this.repository = repository;
        this.writer = writer;
    }

    @ReactPhase
    @Transactional
    public void on(MemberRemoved event) {
        List<LeadId> leadIds = repository.assignedTo(event.tenantId(), event.userId(), PORTION);
        while (!leadIds.isEmpty()) {
            writer.setAll(
                    event.tenantId(),
                    repository.lockAll(event.tenantId(), leadIds),
                    LeadField.ASSIGNED_AGENT_ID,
                    LeadFields::unassigned,
                    null);
            leadIds = repository.assignedTo(event.tenantId(), event.userId(), PORTION);
        }
    }
}
