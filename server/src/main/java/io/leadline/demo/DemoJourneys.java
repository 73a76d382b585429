package io.leadline.demo;

import io.leadline.leads.LeadId;
import io.leadline.leads.LeadStatus;
import io.leadline.platform.TenantId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.database.MultiRowInsert;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the made-up leads came to where they stand: who works them, when their status changed, and the calls of today. Like the
 * floor's week, it is written straight into the tables, for nothing can be done in the past.
 */
@Component
@ConditionalOnProperty("leadline.demo")
class DemoJourneys {
    private static final List<LeadStatus> WAY =
            List.of(LeadStatus.CONTACTED, LeadStatus.QUALIFIED, LeadStatus.CONVERTED);
    private static final MultiRowInsert ACTIVITIES = new MultiRowInsert(
            "lead_activities",
            "tenant_id, lead_id, activity_type, outcome, description, activity_date, duration_minutes, created_by,"
                    + " created_at, noted",
            "");

    private final JdbcTemplate jdbc;

    DemoJourneys(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A lead that came in, and where it stands. */
    record Arrival(LeadId leadId, LeadStatus status, Instant cameIn) {}

    @Transactional
    public void tell(TenantId tenantId, List<Arrival> arrivals, List<Long> agents, Random random, Instant now) {
        List<@Nullable Object[]> activities = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            long agent = agents.get(random.nextInt(agents.size()));
            List<LeadStatus> way = way(arrival.status(), random);
            if (!way.isEmpty() || random.nextInt(3) == 0) {
                assign(tenantId, arrival.leadId(), agent, way.size() - 1);
            }
            walk(new Walk(tenantId, arrival, way, agent), random, now, activities);
        }
        callsOfToday(tenantId, arrivals, agents, random, now, activities);
        ACTIVITIES.insert(jdbc, activities);
    }

    /** @param step how far the lead came, should it be lost */
    private void assign(TenantId tenantId, LeadId leadId, long agent, int step) {
        jdbc.update(
                "UPDATE leads SET assigned_agent_id = ?, reached = CASE status WHEN 'lost' THEN ? ELSE reached END"
                        + " WHERE tenant_id = ? AND id = ?",
                agent,
                step,
                tenantId.value(),
                leadId.value());
        jdbc.update(
                "UPDATE tasks SET assignee_id = ? WHERE tenant_id = ? AND lead_id = ?",
                agent,
                tenantId.value(),
                leadId.value());
    }

    /** The statuses it had, the first one aside; a lost lead may have come some way before. */
    private static List<LeadStatus> way(LeadStatus status, Random random) {
        if (status != LeadStatus.LOST) {
            return WAY.subList(0, WAY.indexOf(status) + 1);
        }
        List<LeadStatus> way = new ArrayList<>(WAY.subList(0, random.nextInt(WAY.size())));
        way.add(LeadStatus.LOST);
        return way;
    }

    private record Walk(TenantId tenantId, Arrival arrival, List<LeadStatus> way, long agent) {}

    private static void walk(Walk walk, Random random, Instant now, List<@Nullable Object[]> activities) {
        LeadStatus from = LeadStatus.NEW;
        Instant at = walk.arrival().cameIn();
        for (LeadStatus to : walk.way()) {
            Instant wanted = at.plus(Duration.ofMinutes(60L + random.nextInt(60 * 24 * 6)));
            at = wanted.isBefore(now) ? wanted : now;
            activities.add(row(
                    walk.tenantId().value(),
                    walk.arrival().leadId().value(),
                    "status_change",
                    to.wireName(),
                    "Status: " + from.wireName() + " to " + to.wireName(),
                    column(at),
                    null,
                    walk.agent(),
                    column(at),
                    true));
            from = to;
        }
    }

    private static void callsOfToday(
            TenantId tenantId,
            List<Arrival> arrivals,
            List<Long> agents,
            Random random,
            Instant now,
            List<@Nullable Object[]> activities) {
        for (long agent : agents) {
            int calls = 3 + random.nextInt(12);
            for (int i = 0; i < calls; i++) {
                Instant at = now.minusSeconds(60L + random.nextInt(60 * 150));
                Arrival lead = arrivals.get(random.nextInt(arrivals.size()));
                boolean connected = random.nextInt(3) > 0;
                activities.add(row(
                        tenantId.value(),
                        lead.leadId().value(),
                        "call",
                        connected ? "connected" : "no_answer",
                        connected ? "Talked about the anvil range" : "Rang out",
                        column(at),
                        connected ? 1 + random.nextInt(15) : null,
                        agent,
                        column(at),
                        false));
            }
        }
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    private static LocalDateTime column(Instant instant) {
        return Instants.toColumn(instant);
    }
}
