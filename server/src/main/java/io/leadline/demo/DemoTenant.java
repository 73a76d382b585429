package io.leadline.demo;

import io.leadline.activities.Activities;
import io.leadline.activities.ActivityRequest;
import io.leadline.leads.LeadId;
import io.leadline.leads.Leads;
import io.leadline.leads.NewLead;
import io.leadline.platform.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Sixty days of a made-up business: leads came in day by day, some were called, some answered, some became customers, and a
 * dozen agents are at work. The same each time. A tenant that has leads already is left alone.
 */
@Component
@ConditionalOnProperty("leadline.demo")
@Order(Ordered.LOWEST_PRECEDENCE)
class DemoTenant implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DemoTenant.class);
    private static final TenantId TENANT = TenantId.FIRST;
    private static final int DAYS = 60;
    private static final int LEADS_A_DAY = 8;

    private final Leads leads;
    private final Activities activities;
    private final DemoFloor floor;
    private final DemoJourneys journeys;
    private final DemoGame game;
    private final Clock clock;

    DemoTenant(Leads leads, Activities activities, DemoFloor floor, DemoJourneys journeys, DemoGame game, Clock clock) {
        this.leads = leads;
        this.activities = activities;
        this.floor = floor;
        this.journeys = journeys;
        this.game = game;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (leads.hasAny(TENANT)) {
            LOG.info("Demo: {} has leads already and is left as it is", TENANT);
            return;
        }
        DemoPeople people = new DemoPeople(new Random(2026));
        Instant now = clock.instant();
        List<DemoJourneys.Arrival> arrived = new ArrayList<>();
        for (int day = DAYS; day >= 0; day--) {
            Instant cameIn = now.minus(Duration.ofDays(day)).minus(Duration.ofMinutes(90));
            List<NewLead> arrivals = new ArrayList<>();
            for (int i = 0; i < LEADS_A_DAY; i++) {
                arrivals.add(people.next());
            }
            List<LeadId> leadIds = leads.create(TENANT, arrivals, cameIn);
            leadIds.forEach(leadId -> people.story(cameIn, now).forEach(moment -> log(leadId, moment)));
            for (int i = 0; i < leadIds.size(); i++) {
                arrived.add(
                        new DemoJourneys.Arrival(leadIds.get(i), arrivals.get(i).status(), cameIn));
            }
        }
        Random random = new Random(2027);
        journeys.tell(TENANT, arrived, floor.open(TENANT, random, now), random, now);
        game.begin(TENANT, now);
        LOG.info("Demo: {} made-up leads are waiting in {}", (DAYS + 1) * LEADS_A_DAY, TENANT);
    }

    private void log(LeadId leadId, DemoPeople.Moment moment) {
        @Nullable Instant followUp = moment.nextFollowUp();
        activities.log(
                TENANT,
                leadId,
                null,
                new ActivityRequest(
                        moment.type(), moment.outcome(), moment.description(), moment.at(), null, null, followUp));
    }
}
