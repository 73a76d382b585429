package io.leadline.demo;

import io.leadline.platform.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The last week of the made-up agents: their planned shifts, and what they did in them. */
final class DemoFloor {
    static final int DAYS = 7;
    private static final Duration SHIFT = Duration.ofHours(8);

    private final DemoApi api;
    private final UserId admin;
    private final ZoneId zone;
    private final Random random;
    private final DemoTimeline timeline;

    DemoFloor(DemoApi api, UserId admin, ZoneId zone, Random random, DemoTimeline timeline) {
        this.api = api;
        this.admin = admin;
        this.zone = zone;
        this.random = random;
        this.timeline = timeline;
    }

    /** The last days from nine to five, and today a shift that is under way, whatever time it is. */
    void week(DemoStaff.Agent agent, Instant now) {
        Instant since = now.minus(Duration.ofDays(DAYS + 1L));
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<LocalDateTime> shifts = new ArrayList<>();
        for (int day = DAYS; day > 0; day--) {
            LocalDateTime start = today.minusDays(day).atTime(9, 0);
            if (start.plus(SHIFT).atZone(zone).toInstant().isBefore(now.minus(SHIFT))) {
                shifts.add(start);
            }
        }
        Instant begun = now.minus(Duration.ofMinutes(150L + random.nextInt(150)));
        shifts.add(
                LocalDateTime.ofInstant(begun, zone).withMinute(0).withSecond(0).withNano(0));
        plan(agent, shifts, since, today);
        boolean isOff = random.nextInt(6) == 0;
        DemoDay work = new DemoDay(random, since);
        for (LocalDateTime shift : isOff ? shifts.subList(0, shifts.size() - 1) : shifts) {
            Instant start = shift.atZone(zone).toInstant().plusSeconds(random.nextInt(600) - 200L);
            work.work(start, start.plus(SHIFT), now);
        }
        work.until(now).forEach(stretch -> timeline.add(stretch.from(), () -> enter(agent, stretch)));
    }

    /** The shifts so far, and those of the next days. */
    private void plan(DemoStaff.Agent agent, List<LocalDateTime> shifts, Instant since, LocalDate today) {
        List<LocalDateTime> planned = new ArrayList<>(shifts);
        for (int day = 1; day <= DAYS; day++) {
            planned.add(today.plusDays(day + 1L).atTime(9, 0));
        }
        timeline.add(
                since,
                () -> planned.forEach(start -> api.post(
                        admin,
                        "/agents/" + agent.agentId() + "/shifts",
                        Map.of(
                                "local_start", minute(start),
                                "local_end", minute(start.plus(SHIFT)),
                                "breaks", List.of(lunch(start))))));
    }

    private static Map<String, Object> lunch(LocalDateTime start) {
        return Map.of(
                "local_start", minute(start.plusHours(4)),
                "local_end", minute(start.plusHours(4).plusMinutes(45)),
                "paid", false);
    }

    /** {@code 2026-05-04T09:00} */
    private static String minute(LocalDateTime time) {
        return time.toString();
    }

    private void enter(DemoStaff.Agent agent, DemoDay.Stretch stretch) {
        String reason = stretch.breakReason();
        api.put(
                agent.userId(),
                "/agents/me/availability",
                reason == null
                        ? Map.of("status", stretch.state())
                        : Map.of("status", stretch.state(), "break_reason", reason));
    }
}
