package io.leadline.leads.internal.lifecycle;

import io.leadline.leads.LeadId;
import io.leadline.leads.events.LeadsChanged;
import io.leadline.leads.events.LeadsCreated;
import io.leadline.leads.events.LeadsDeleted;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.live.Live;
import io.leadline.platform.live.LiveEvent;
import io.leadline.platform.phase.RecordPhase;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Publishes what happens to leads. It hears first, so that a lead is told of before its score is. */
@Component
class LeadLiveUpdates {
    private final Live live;

    LeadLiveUpdates(Live live) {
        this.live = live;
    }

    private record Some(List<Long> leadIds, int count) {
        static Some of(Collection<LeadId> leads) {
            return new Some(first(leads), leads.size());
        }
    }

    private record Assigned(
            List<Long> leadIds, int count, @Nullable Long assignedAgentId) {}

    private static List<Long> first(Collection<LeadId> leads) {
        return leads.stream().limit(Live.MOST_IDS).map(LeadId::value).toList();
    }

    @RecordPhase
    void on(LeadsCreated event) {
        publish(event.tenantId(), "lead.created", Some.of(event.leadIds()));
    }

    @RecordPhase
    void on(LeadsDeleted event) {
        publish(event.tenantId(), "lead.deleted", Some.of(event.leadIds()));
    }

    @RecordPhase
    void on(LeadsChanged event) {
        List<LeadId> leads =
                event.changes().stream().map(LeadsChanged.Change::leadId).toList();
        publish(event.tenantId(), "lead.updated", Some.of(leads));
        byNewAgent(event)
                .forEach((agent, theirs) -> publish(
                        event.tenantId(),
                        "lead.assigned",
                        new Assigned(first(theirs), theirs.size(), agent.orElse(null))));
    }

    private static Map<Optional<Long>, List<LeadId>> byNewAgent(LeadsChanged event) {
        return event.changes().stream()
                .filter(LeadsChanged.Change::movedOwner)
                .collect(Collectors.groupingBy(
                        change -> Optional.ofNullable(change.ownerAfter()).map(UserId::value),
                        HashMap::new,
                        Collectors.mapping(LeadsChanged.Change::leadId, Collectors.toList())));
    }

    private void publish(TenantId tenantId, String type, Object content) {
        live.publish(tenantId, LiveEvent.of(type, content));
    }
}
