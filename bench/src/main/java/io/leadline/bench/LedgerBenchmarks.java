package io.leadline.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Boards and profiles must cost the same however long the ledger of each person is. */
final class LedgerBenchmarks {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerBenchmarks.class);
    private static final int PEOPLE = 100;
    private static final int DAYS = 365;
    private static final int FEW = 10;
    private static final double ASKED = 1.3;
    private static final String LEDGER =
            "INSERT INTO user_points (tenant_id, user_id, rule, subject, subject_id, part, revision,"
                    + " points, spent, correction, day, happened_at, base, difficulty, settings_version, created_at)";
    private static final String TOTALS =
            "INSERT INTO leaderboard (tenant_id, metric, period, period_start, user_id, points)";

    private final Server server;

    LedgerBenchmarks(Server server) {
        this.server = server;
    }

    /** @param entries of the large tenant, spread over its hundred people and a year */
    List<Row> reading(int entries) throws SQLException {
        server.token();
        String small = filled("few points", PEOPLE * FEW);
        String large = filled("many points", entries);
        ListBenchmarks lists = new ListBenchmarks(server, large, small);
        String each = String.format(Locale.ROOT, ", %,d entries a person", entries / PEOPLE);
        return List.of(
                lists.compare("leaderboard of the week" + each, "/api/v1/gamification/leaderboard?period=week", ASKED),
                lists.compare("leaderboard of all time" + each, "/api/v1/gamification/leaderboard?period=all", ASKED),
                lists.compare("own profile" + each, "/api/v1/gamification/me", ASKED),
                lists.compare("own ledger" + each, "/api/v1/gamification/ledger", ASKED));
    }

    private String filled(String name, int entries) throws SQLException {
        String tenant = server.createTenant(name);
        server.get("/api/v1/gamification/settings", tenant);
        try (Connection connection = server.dataSource().getConnection()) {
            List<Long> people = people(connection, tenant);
            long begin = System.nanoTime();
            Map<Long, Map<LocalDate, Long>> days = ledger(connection, tenant, people, entries);
            LOG.info("{} entries at {} rows/s", entries, Math.round(entries / ((System.nanoTime() - begin) / 1e9)));
            totals(connection, tenant, days);
        }
        return tenant;
    }

    /** The admin, who reads, and colleagues. */
    private static List<Long> people(Connection connection, String tenant) throws SQLException {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        String mark = UUID.randomUUID().toString();
        List<@Nullable Object[]> users = new ArrayList<>();
        for (int i = 1; i < PEOPLE; i++) {
            String address = mark + i + "@example.com";
            users.add(new @Nullable Object[] {address, address, "-", "First" + i, mark, now, now});
        }
        Rows.write(
                connection,
                "INSERT INTO users (email, email_normal, password_hash, first_name, last_name, created_at, updated_at)",
                users,
                "");
        List<@Nullable Object[]> members = new ArrayList<>();
        for (@Nullable Object[] row : Rows.read(connection, "SELECT id FROM users WHERE last_name = ?", mark)) {
            members.add(new @Nullable Object[] {tenant, row[0], "agent", now, now});
        }
        Rows.write(
                connection, "INSERT INTO memberships (tenant_id, user_id, role, created_at, updated_at)", members, "");
        List<Long> ids = new ArrayList<>();
        for (@Nullable Object[] row : Rows.read(connection, "SELECT user_id FROM memberships WHERE tenant_id = ?", tenant)) {
            ids.add(((Number) Objects.requireNonNull(row[0])).longValue());
        }
        return ids;
    }

    private static Map<Long, Map<LocalDate, Long>> ledger(
            Connection connection, String tenant, List<Long> people, int entries) throws SQLException {
        Random random = new Random(42);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Map<Long, Map<LocalDate, Long>> days = new HashMap<>();
        for (int done = 0; done < entries; done += Rows.PORTION) {
            List<@Nullable Object[]> rows = new ArrayList<>();
            for (int i = done; i < Math.min(entries, done + Rows.PORTION); i++) {
                long user = people.get(i % people.size());
                LocalDate day = today.minusDays((long) DAYS - 1 - (long) i * DAYS / entries);
                int points = 1 + random.nextInt(20);
                days.computeIfAbsent(user, any -> new HashMap<>()).merge(day, (long) points, Long::sum);
                rows.add(entry(tenant, user, i, points, day));
            }
            Rows.write(connection, LEDGER, rows, "");
        }
        return days;
    }

    private static @Nullable Object[] entry(String tenant, long user, int number, int points, LocalDate day) {
        LocalDateTime at = day.atTime(12, 0);
        return new @Nullable Object[] {
            tenant, user, "call_logged", "lead", number, number, 1, points, false, false, day, at, points, 1, 1, at
        };
    }

    private static void totals(Connection connection, String tenant, Map<Long, Map<LocalDate, Long>> days)
            throws SQLException {
        Map<String, @Nullable Object[]> totals = new HashMap<>();
        Map<Long, Long> sums = new HashMap<>();
        days.forEach((user, ofUser) -> ofUser.forEach((day, points) -> {
            sums.merge(user, points, Long::sum);
            add(totals, tenant, "day", day, user, points);
            add(totals, tenant, "week", day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), user, points);
            add(totals, tenant, "month", day.withDayOfMonth(1), user, points);
            add(totals, tenant, "all", LocalDate.EPOCH, user, points);
        }));
        List<@Nullable Object[]> rows = new ArrayList<>(totals.values());
        for (int from = 0; from < rows.size(); from += Rows.PORTION) {
            Rows.write(connection, TOTALS, rows.subList(from, Math.min(rows.size(), from + Rows.PORTION)), "");
        }
        List<@Nullable Object[]> players = new ArrayList<>();
        sums.forEach((user, points) -> players.add(new @Nullable Object[] {tenant, user, points, points}));
        Rows.write(connection, "INSERT INTO player_level (tenant_id, user_id, points, balance)", players, "");
    }

    private static void add(
            Map<String, @Nullable Object[]> totals,
            String tenant,
            String period,
            LocalDate start,
            long user,
            long points) {
        totals.merge(
                period + start + ' ' + user,
                new @Nullable Object[] {tenant, "points", period, start, user, points},
                (one, other) -> new @Nullable Object[] {
                    tenant, "points", period, start, user, (long) Objects.requireNonNull(one[5]) + points
                });
    }
}
