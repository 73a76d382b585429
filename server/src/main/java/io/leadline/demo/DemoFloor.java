package io.leadline.demo;

import io.leadline.platform.TenantId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.database.MultiRowInsert;
import io.leadline.platform.email.EmailAddress;
import io.leadline.tenancy.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Twelve made-up agents in three teams and their last week. Nothing can be done in the past, so this is written straight into
 * the tables, as the modules themselves would have. Nobody can sign in as one of them: they have no password.
 */
@Component
@ConditionalOnProperty("leadline.demo")
class DemoFloor {
    static final int DAYS = 7;
    private static final String NO_PASSWORD = "none";
    private static final Duration SHIFT = Duration.ofHours(8);
    private static final List<String> TEAMS = List.of("Inbound", "Outbound", "Renewals");
    private static final List<String> SKILLS =
            List.of("english", "spanish", "german", "renewals", "technical", "large accounts");
    private static final List<String> PEOPLE = List.of(
            "Alba Sample",
            "Bruno Specimen",
            "Chiara Example",
            "Dmitri Dummy",
            "Edda Fictional",
            "Farid Madeup",
            "Greta Notreal",
            "Hugo Invented",
            "Ines Placeholder",
            "Jonas Demo",
            "Kira Example",
            "Luis Sample");
    private static final MultiRowInsert AGENTS = new MultiRowInsert(
            "agents",
            "tenant_id, user_id, holder_id, team_id, status, max_concurrent_calls, created_at, updated_at",
            "");
    private static final MultiRowInsert INTERVALS = new MultiRowInsert(
            "agent_state_intervals",
            "tenant_id, agent_id, sequence, state, break_reason_id, paid, started_at, ended_at, reason, changed_by",
            "");

    private final JdbcTemplate jdbc;
    private final Tenants tenants;

    DemoFloor(JdbcTemplate jdbc, Tenants tenants) {
        this.jdbc = jdbc;
        this.tenants = tenants;
    }

    /** @return the user ids of the agents */
    @Transactional
    public List<Long> open(TenantId tenantId, Random random, Instant now) {
        ZoneId zone = tenants.get(tenantId).timeZone();
        Instant since = now.minus(Duration.ofDays(DAYS + 1L));
        List<Long> users = users(tenantId, since);
        List<Long> teams = new MultiRowInsert("teams", "tenant_id, name, created_at, updated_at", "")
                .insertReturningIds(jdbc, rows(TEAMS, team -> row(tenantId.value(), team, at(since), at(since))));
        List<@Nullable Object[]> agents = new ArrayList<>();
        for (int i = 0; i < users.size(); i++) {
            Object team = teams.get(i % teams.size());
            agents.add(
                    row(tenantId.value(), users.get(i), users.get(i), team, "active", 1 + i % 3, at(since), at(since)));
        }
        List<Long> ids = AGENTS.insertReturningIds(jdbc, agents);
        for (int i = 0; i < ids.size(); i++) {
            skills(tenantId, ids.get(i), i);
            week(tenantId, new Worker(ids.get(i), users.get(i), zone, random), since, now);
        }
        return users;
    }

    private record Worker(long agentId, long userId, ZoneId zone, Random random) {}

    private List<Long> users(TenantId tenantId, Instant since) {
        List<Long> users = new MultiRowInsert(
                        "users",
                        "email, email_normal, email_verified_at, password_hash, first_name, last_name, created_at, updated_at",
                        "")
                .insertReturningIds(jdbc, rows(PEOPLE, person -> {
                    String[] name = person.split(" ", 2);
                    String address = person.toLowerCase(Locale.ROOT).replace(' ', '.') + "@floor.example.com";
                    return row(
                            address,
                            EmailAddress.of(address).normal(),
                            at(since),
                            NO_PASSWORD,
                            name[0],
                            name[1],
                            at(since),
                            at(since));
                }));
        new MultiRowInsert("memberships", "tenant_id, user_id, role, created_at, updated_at", "")
                .insert(jdbc, rows(users, user -> row(tenantId.value(), user, "agent", at(since), at(since))));
        return users;
    }

    private void skills(TenantId tenantId, long agentId, int number) {
        List<@Nullable Object[]> skills = new ArrayList<>();
        for (int i = 0; i < 2 + number % 2; i++) {
            skills.add(
                    row(tenantId.value(), agentId, SKILLS.get((number + 2 * i) % SKILLS.size()), 2 + (number + i) % 4));
        }
        new MultiRowInsert("agent_skills", "tenant_id, agent_id, name, level", "").insert(jdbc, skills);
    }

    /** The last days from nine to five, and today a shift that is under way, whatever time it is. */
    private void week(TenantId tenantId, Worker worker, Instant since, Instant now) {
        Random random = worker.random();
        DemoDay work = new DemoDay(random, since);
        LocalDate today = LocalDate.ofInstant(now, worker.zone());
        List<LocalDateTime> shifts = new ArrayList<>();
        for (int day = DAYS; day > 0; day--) {
            LocalDateTime start = today.minusDays(day).atTime(9, 0);
            if (start.plus(SHIFT).atZone(worker.zone()).toInstant().isBefore(now.minus(SHIFT))) {
                shifts.add(start);
            }
        }
        Instant begun = now.minus(Duration.ofMinutes(150L + random.nextInt(150)));
        shifts.add(LocalDateTime.ofInstant(begun, worker.zone())
                .withMinute(0)
                .withSecond(0)
                .withNano(0));
        plan(tenantId, worker, shifts, now);
        boolean isOff = random.nextInt(6) == 0;
        for (LocalDateTime shift : isOff ? shifts.subList(0, shifts.size() - 1) : shifts) {
            Instant start = shift.atZone(worker.zone()).toInstant().plusSeconds(random.nextInt(600) - 200L);
            work.work(start, start.plus(SHIFT), now);
        }
        store(tenantId, worker, work.until(now));
    }

    private void plan(TenantId tenantId, Worker worker, List<LocalDateTime> shifts, Instant now) {
        List<LocalDateTime> planned = new ArrayList<>(shifts);
        LocalDate today = LocalDate.ofInstant(now, worker.zone());
        for (int day = 1; day <= DAYS; day++) {
            planned.add(today.plusDays(day + 1L).atTime(9, 0));
        }
        new MultiRowInsert(
                        "agent_shifts",
                        "tenant_id, agent_id, local_start, local_end, time_zone, starts_at, ends_at, breaks, created_at",
                        "")
                .insert(
                        jdbc,
                        rows(
                                planned,
                                start -> row(
                                        tenantId.value(),
                                        worker.agentId(),
                                        start,
                                        start.plus(SHIFT),
                                        worker.zone().getId(),
                                        at(start.atZone(worker.zone()).toInstant()),
                                        at(start.plus(SHIFT)
                                                .atZone(worker.zone())
                                                .toInstant()),
                                        lunch(start),
                                        at(now))));
    }

    private static String lunch(LocalDateTime start) {
        return "{\"planned\": [{\"local_start\": \"%s:00\", \"local_end\": \"%s:00\", \"paid\": false}]}"
                .formatted(start.plusHours(4), start.plusHours(4).plusMinutes(45));
    }

    private void store(TenantId tenantId, Worker worker, List<DemoDay.Stretch> stretches) {
        Map<String, Long> reasons = breakReasons(tenantId);
        List<@Nullable Object[]> intervals = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            DemoDay.Stretch stretch = stretches.get(i);
            Instant end = i + 1 < stretches.size() ? stretches.get(i + 1).from() : null;
            String reason = stretch.breakReason();
            Boolean paid = reason == null ? null : !reason.equals("Lunch");
            intervals.add(row(
                    tenantId.value(),
                    worker.agentId(),
                    i + 1L,
                    stretch.state(),
                    reason == null ? null : reasons.get(reason),
                    paid,
                    at(stretch.from()),
                    end == null ? null : at(end),
                    i == 0 ? "created" : "manual",
                    i == 0 ? null : worker.userId()));
        }
        INTERVALS.insert(jdbc, intervals);
        DemoDay.Stretch last = stretches.getLast();
        String reason = last.breakReason();
        new MultiRowInsert(
                        "agent_availability",
                        "tenant_id, agent_id, state, break_reason_id, since, sequence, accepting_leads, current_calls,"
                                + " idle_since",
                        "")
                .insert(
                        jdbc,
                        List.<@Nullable Object[]>of(row(
                                tenantId.value(),
                                worker.agentId(),
                                last.state(),
                                reason == null ? null : reasons.get(reason),
                                at(last.from()),
                                (long) stretches.size(),
                                true,
                                last.state().equals("busy") ? 1 : 0,
                                at(last.from()))));
    }

    private Map<String, Long> breakReasons(TenantId tenantId) {
        return jdbc
                .queryForList(
                        "SELECT name, id FROM break_reasons WHERE tenant_id = ? AND removed_at IS NULL",
                        tenantId.value())
                .stream()
                .collect(Collectors.toUnmodifiableMap(
                        reason -> String.valueOf(reason.get("name")),
                        reason -> ((Number) Objects.requireNonNull(reason.get("id"))).longValue()));
    }

    private static <T> List<@Nullable Object[]> rows(List<T> things, Function<T, @Nullable Object[]> row) {
        List<@Nullable Object[]> rows = new ArrayList<>(things.size());
        things.forEach(thing -> rows.add(row.apply(thing)));
        return rows;
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    private static LocalDateTime at(Instant instant) {
        return Instants.toColumn(instant);
    }
}
