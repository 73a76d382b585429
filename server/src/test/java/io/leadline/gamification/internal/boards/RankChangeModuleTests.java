package io.leadline.gamification.internal.boards;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.gamification.internal.periods.Period;
import io.leadline.platform.access.Role;
import io.leadline.testing.ApiClient;
import io.leadline.testing.ApiTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class RankChangeModuleTests {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @LocalServerPort
    private int port;

    @Autowired
    private BoardRepository boards;

    @Autowired
    private JdbcClient jdbc;

    private ApiClient admin;
    private long first;
    private long second;

    @BeforeEach
    void twoPeople() {
        admin = ApiClient.register(port);
        first = admin.member(Role.AGENT).userId();
        second = admin.member(Role.AGENT).userId();
        for (long user : new long[] {first, second}) {
            jdbc.sql("INSERT INTO player_level (tenant_id, user_id) VALUES (:tenant, :user)")
                    .param("tenant", admin.tenant())
                    .param("user", user)
                    .update();
        }
    }

    private void total(Period period, LocalDate start, long user, long points) {
        jdbc.sql("""
                        INSERT INTO leaderboard (tenant_id, metric, period, period_start, user_id, points)
                        VALUES (:tenant, 'points', :period, :start, :user, :points)""")
                .param("tenant", admin.tenant())
                .param("period", period.wireName())
                .param("start", start)
                .param("user", user)
                .param("points", points)
                .update();
    }

    private Map<Long, String> board(Period period, LocalDate start, LocalDate today) {
        return boards.page(admin.tenantId(), new BoardQuery(period, start, null, today), 0, 10).stream()
                .collect(Collectors.toMap(
                        BoardRepository.Row::userId, row -> text(row.placeBefore()) + " to " + row.place()));
    }

    private static String text(@Nullable Long place) {
        return place == null ? "none" : place.toString();
    }

    @Test
    void aWeekIsComparedWithTheWeekBefore() {
        total(Period.WEEK, MONDAY.minusWeeks(1), first, 10);
        total(Period.WEEK, MONDAY.minusWeeks(1), second, 30);
        total(Period.WEEK, MONDAY, first, 20);
        total(Period.WEEK, MONDAY, second, 5);

        assertThat(board(Period.WEEK, MONDAY, MONDAY)).isEqualTo(Map.of(first, "2 to 1", second, "1 to 2"));
    }

    @Test
    void whoIsNewHasNoPlaceBefore() {
        total(Period.DAY, MONDAY.minusDays(1), first, 10);
        total(Period.DAY, MONDAY, first, 10);
        total(Period.DAY, MONDAY, second, 10);

        assertThat(board(Period.DAY, MONDAY, MONDAY)).isEqualTo(Map.of(first, "1 to 1", second, "none to 1"));
    }

    @Test
    void allTimeIsComparedWithTheStandingBeforeToday() {
        total(Period.ALL, LocalDate.EPOCH, first, 100);
        total(Period.ALL, LocalDate.EPOCH, second, 90);
        total(Period.DAY, MONDAY, first, 60);

        assertThat(board(Period.ALL, LocalDate.EPOCH, MONDAY)).isEqualTo(Map.of(first, "2 to 1", second, "1 to 2"));
    }
}
