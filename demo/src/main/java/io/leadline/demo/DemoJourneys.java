package io.leadline.demo;

import io.leadline.activities.Activities;
import io.leadline.activities.ActivityRequest;
import io.leadline.activities.ActivityType;
import io.leadline.leads.LeadId;
import io.leadline.leads.LeadStatus;
import io.leadline.leads.Leads;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** How the made-up leads came to where they stand: what happened with them, who works them, and when their status changed. */
final class DemoJourneys {
    private static final List<LeadStatus> WAY =
            List.of(LeadStatus.CONTACTED, LeadStatus.QUALIFIED, LeadStatus.CONVERTED);

    private final DemoApi api;
    private final Leads leads;
    private final Activities activities;
    private final Random random;
    private final DemoTimeline timeline;
    private final List<LeadId> known = new ArrayList<>();

    DemoJourneys(DemoApi api, Leads leads, Activities activities, Random random, DemoTimeline timeline) {
        this.api = api;
        this.leads = leads;
        this.activities = activities;
        this.random = random;
        this.timeline = timeline;
    }

    /** A portion of leads comes in; their ids are known once that has happened. */
    void comeIn(
            List<DemoPeople.Arrival> arrivals, Instant cameIn, DemoPeople people, List<UserId> agents, Instant now) {
        List<LeadId> ids = new ArrayList<>();
        timeline.add(cameIn, () -> {
            ids.addAll(leads.create(
                    api.tenantId(),
                    arrivals.stream().map(DemoPeople.Arrival::lead).toList(),
                    cameIn));
            known.addAll(ids);
        });
        for (int i = 0; i < arrivals.size(); i++) {
            int number = i;
            for (DemoPeople.Moment moment : people.story(cameIn, now)) {
                timeline.add(moment.at(), () -> log(ids.get(number), null, moment, null));
            }
            UserId agent = agents.get(random.nextInt(agents.size()));
            List<LeadStatus> way = way(arrivals.get(i).becomes());
            Instant at = cameIn;
            if (!way.isEmpty() || random.nextInt(3) == 0) {
                at = later(at, now, 60);
                timeline.add(at, () -> patch(ids.get(number), agent, Map.of("assigned_agent_id", agent.value())));
            }
            for (LeadStatus status : way) {
                at = later(at, now, 60 * 24 * 6);
                timeline.add(at, () -> patch(ids.get(number), agent, Map.of("status", status.wireName())));
            }
        }
    }

    /** A moment within so many minutes after the one before, or now. */
    private Instant later(Instant before, Instant now, int minutes) {
        Instant wanted = before.plus(Duration.ofMinutes(5L + random.nextInt(minutes)));
        return wanted.isBefore(now) ? wanted : now;
    }

    /** The statuses it had, the first one aside; a lost lead may have come some way before. */
    private List<LeadStatus> way(LeadStatus status) {
        if (status != LeadStatus.LOST) {
            return WAY.subList(0, WAY.indexOf(status) + 1);
        }
        List<LeadStatus> way = new ArrayList<>(WAY.subList(0, random.nextInt(WAY.size())));
        way.add(LeadStatus.LOST);
        return way;
    }

    /** Calls of the last two and a half hours, to whichever leads there are by then. */
    void callsOfToday(UserId agent, Instant now) {
        int calls = 3 + random.nextInt(12);
        for (int i = 0; i < calls; i++) {
            Instant at = now.minusSeconds(60L + random.nextInt(60 * 150));
            double lead = random.nextDouble();
            boolean connected = random.nextInt(3) > 0;
            DemoPeople.Moment call = new DemoPeople.Moment(
                    ActivityType.CALL,
                    connected ? "connected" : "no_answer",
                    connected ? "Talked about the anvil range" : "Rang out",
                    at,
                    null);
            Integer minutes = connected ? 1 + random.nextInt(15) : null;
            timeline.add(at, () -> log(known.get((int) (lead * known.size())), agent, call, minutes));
        }
    }

    private void patch(LeadId leadId, UserId agent, Map<String, Object> changes) {
        api.patch(agent, "/leads/" + leadId.value(), changes);
    }

    private void log(LeadId leadId, @Nullable UserId by, DemoPeople.Moment moment, @Nullable Integer minutes) {
        TenantId tenantId = api.tenantId();
        activities.log(
                tenantId,
                leadId,
                by,
                new ActivityRequest(
                        moment.type(),
                        moment.outcome(),
                        moment.description(),
                        moment.at(),
                        minutes,
                        null,
                        moment.nextFollowUp()));
    }
}
