package io.leadline.demo;

import io.leadline.activities.Activities;
import io.leadline.identity.Recipients;
import io.leadline.leads.Leads;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.tenancy.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.context.WebApplicationContext;

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
    private static final int LEADS = (DAYS + 1) * LEADS_A_DAY;

    private final Leads leads;
    private final Activities activities;
    private final Tenants tenants;
    private final Recipients members;
    private final DemoMailbox mailbox;
    private final DemoClock clock;
    private final WebApplicationContext application;

    DemoTenant(
            Leads leads,
            Activities activities,
            Tenants tenants,
            Recipients members,
            DemoMailbox mailbox,
            DemoClock clock,
            WebApplicationContext application) {
        this.leads = leads;
        this.activities = activities;
        this.tenants = tenants;
        this.members = members;
        this.mailbox = mailbox;
        this.clock = clock;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (leads.hasAny(TENANT)) {
            LOG.info("Demo: {} has leads already and is left as it is", TENANT);
            return;
        }
        LOG.info("Demo: making up {} days of {}", DAYS, TENANT);
        long begun = System.nanoTime();
        makeUp(clock.instant());
        LOG.info(
                "Demo: {} made-up leads are waiting in {}, after {} s",
                LEADS,
                TENANT,
                Duration.ofNanos(System.nanoTime() - begun).toSeconds());
    }

    private void makeUp(Instant now) {
        DemoApi api = new DemoApi(application, TENANT);
        UserId admin = members.supervisors(TENANT).getFirst();
        ZoneId zone = tenants.get(TENANT).timeZone();
        List<DemoStaff.Agent> agents = new ArrayList<>();
        clock.at(now.minus(Duration.ofDays(DAYS + 1L)), () -> agents.addAll(new DemoStaff(api, mailbox, admin).join()));
        DemoTimeline timeline = new DemoTimeline();
        leads(api, agents.stream().map(DemoStaff.Agent::userId).toList(), timeline, now);
        DemoFloor floor = new DemoFloor(api, admin, zone, new Random(2027), timeline);
        agents.forEach(agent -> floor.week(agent, now));
        timeline.add(now, () -> new DemoGame(api, admin).begin(LocalDate.ofInstant(now, zone)));
        timeline.play(clock);
    }

    private void leads(DemoApi api, List<UserId> agents, DemoTimeline timeline, Instant now) {
        DemoPeople people = new DemoPeople(new Random(2026));
        DemoJourneys journeys = new DemoJourneys(api, leads, activities, new Random(2028), timeline);
        for (int day = DAYS; day >= 0; day--) {
            Instant cameIn = now.minus(Duration.ofDays(day)).minus(Duration.ofMinutes(90));
            List<DemoPeople.Arrival> arrivals = new ArrayList<>();
            for (int i = 0; i < LEADS_A_DAY; i++) {
                arrivals.add(people.next());
            }
            journeys.comeIn(arrivals, cameIn, people, agents, now);
        }
        agents.forEach(agent -> journeys.callsOfToday(agent, now));
    }
}
