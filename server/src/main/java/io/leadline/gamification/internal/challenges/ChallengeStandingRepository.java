package io.leadline.gamification.internal.challenges;

import io.leadline.platform.TenantId;
import io.leadline.platform.database.MultiRowInsert;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far people are in a challenge: the sum of their days' totals. Only members count. */
@Repository
class ChallengeStandingRepository {
    private static final MultiRowInsert WIN =
            new MultiRowInsert("challenge_wins", "tenant_id, challenge_id, user_id, reached", "");
    private static final String DAYS = """
            FROM leaderboard l JOIN tenant_members m ON m.tenant_id = l.tenant_id AND m.user_id = l.user_id
            """;
    private static final String TEAMS = " JOIN team_members a ON a.tenant_id = l.tenant_id AND a.user_id = l.user_id ";
    private static final String IN_TIME = """
             WHERE l.tenant_id = :tenant AND l.metric = :metric AND l.period = 'day'
              AND l.period_start BETWEEN :start AND :end
            """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    ChallengeStandingRepository(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    record Person(long userId, long value, boolean anonymous) {}

    record TeamSum(long teamId, String name, long value) {}

    record Winner(long userId, long value) {}

    List<Person> people(TenantId tenantId, Challenge challenge, int limit) {
        return query(
                        tenantId,
                        challenge,
                        "SELECT l.user_id, SUM(l.points) AS reached, MAX(p.visibility) AS visibility " + DAYS
                                + " JOIN player_level p ON p.tenant_id = l.tenant_id AND p.user_id = l.user_id"
                                + " AND p.visibility <> 'hidden' " + IN_TIME
                                + " GROUP BY l.user_id HAVING reached > 0 ORDER BY reached DESC, l.user_id LIMIT :limit")
                .param("limit", limit)
                .query((row, number) -> new Person(
                        row.getLong(1), row.getLong(2), row.getString(3).equals("anonymous")))
                .list();
    }

    List<TeamSum> teams(TenantId tenantId, Challenge challenge, int limit) {
        return query(
                        tenantId,
                        challenge,
                        "SELECT a.team_id, MAX(t.name), SUM(l.points) AS reached " + DAYS + TEAMS
                                + " JOIN team_names t ON t.tenant_id = a.tenant_id AND t.team_id = a.team_id " + IN_TIME
                                + " GROUP BY a.team_id HAVING reached > 0 ORDER BY reached DESC, a.team_id LIMIT :limit")
                .param("limit", limit)
                .query((row, number) -> new TeamSum(row.getLong(1), row.getString(2), row.getLong(3)))
                .list();
    }

    /** How far the person is, or the team they are in. */
    long value(TenantId tenantId, Challenge challenge, long userId) {
        String whose = challenge.scope() == ChallengeScope.INDIVIDUAL
                ? DAYS + IN_TIME + " AND l.user_id = :user"
                : DAYS + TEAMS + IN_TIME
                        + " AND a.team_id = (SELECT b.team_id FROM team_members b WHERE b.tenant_id = :tenant AND b.user_id = :user)";
        return query(tenantId, challenge, "SELECT COALESCE(SUM(l.points), 0) " + whose)
                .param("user", userId)
                .query(Long.class)
                .single();
    }

    /** Everybody who has reached the goal, or whose team has. */
    List<Winner> winners(TenantId tenantId, Challenge challenge) {
        String reached = challenge.scope() == ChallengeScope.INDIVIDUAL
                ? "SELECT l.user_id, SUM(l.points) AS reached " + DAYS + IN_TIME
                        + " GROUP BY l.user_id HAVING reached >= :goal ORDER BY l.user_id"
                : "SELECT w.user_id, s.reached FROM (SELECT a.team_id, SUM(l.points) AS reached " + DAYS + TEAMS
                        + IN_TIME
                        + " GROUP BY a.team_id HAVING reached >= :goal) s"
                        + " JOIN team_members w ON w.tenant_id = :tenant AND w.team_id = s.team_id"
                        + " ORDER BY w.user_id";
        return query(tenantId, challenge, reached)
                .param("goal", challenge.goal())
                .query((row, number) -> new Winner(row.getLong(1), row.getLong(2)))
                .list();
    }

    private JdbcClient.StatementSpec query(TenantId tenantId, Challenge challenge, String sql) {
        return jdbc.sql(sql)
                .param("tenant", tenantId.value())
                .param("metric", challenge.metric().wireName())
                .param("start", challenge.startsOn())
                .param("end", challenge.endsOn());
    }

    void insertWins(TenantId tenantId, long challengeId, List<Winner> winners) {
        List<@Nullable Object[]> rows = new ArrayList<>(winners.size());
        winners.forEach(winner ->
                rows.add(new @Nullable Object[] {tenantId.value(), challengeId, winner.userId(), winner.value()}));
        WIN.insert(template, rows);
    }

    long countWins(TenantId tenantId, long challengeId) {
        return jdbc.sql("SELECT COUNT(*) FROM challenge_wins WHERE tenant_id = :tenant AND challenge_id = :challenge")
                .param("tenant", tenantId.value())
                .param("challenge", challengeId)
                .query(Long.class)
                .single();
    }

    boolean hasWon(TenantId tenantId, long challengeId, long userId) {
        return jdbc.sql("""
                        SELECT 1 FROM challenge_wins
                        WHERE tenant_id = :tenant AND challenge_id = :challenge AND user_id = :user""")
                .param("tenant", tenantId.value())
                .param("challenge", challengeId)
                .param("user", userId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
