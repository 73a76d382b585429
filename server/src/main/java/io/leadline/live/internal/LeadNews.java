package io.leadline.live.internal;

import io.leadline.activities.events.ActivityLogged;
import io.leadline.leads.LeadId;
import io.leadline.leads.events.LeadsChanged;
import io.leadline.leads.events.LeadsCreated;
import io.leadline.leads.events.LeadsDeleted;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.live.Live;
import io.leadline.platform.live.LiveEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells of leads. It hears first, so that a lead is told of before its score is. */
@Component
class LeadNews {
    private final Live live;

    LeadNews(Live live) {
        this.live = live;
    }

    private record Some(List<Long> leadIds, int count) {
        static Some of(Collection<LeadId> leads) {
            return new Some(first(leads), leads.size());
        }
    }

    private record Assigned(
            List<Long> leadIds, int count, @Nullable Long assignedAgentId) {}

    private record Logged(long leadId, long activityId, String activityType) {}

    private static List<Long> first(Collection<LeadId> leads) {
        return leads.stream().limit(Live.MOST_IDS).map(LeadId::value).toList();
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(LeadsCreated event) {
        tell(event.tenantId(), "lead.created", Some.of(event.leadIds()));
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(LeadsDeleted event) {
        tell(event.tenantId(), "lead.deleted", Some.of(event.leadIds()));
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(LeadsChanged event) {
        List<LeadId> leads =
                event.changes().stream().map(LeadsChanged.Change::leadId).toList();
        tell(event.tenantId(), "lead.updated", Some.of(leads));
        byNewAgent(event)
                .forEach((agent, theirs) -> tell(
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

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ActivityLogged event) {
        tell(
                event.tenantId(),
                "activity.logged",
                new Logged(
                        event.leadId().value(), event.activityId(), event.type().wireName()));
    }

    private void tell(TenantId tenantId, String type, Object content) {
        live.tell(tenantId, LiveEvent.of(type, content));
    }
}
