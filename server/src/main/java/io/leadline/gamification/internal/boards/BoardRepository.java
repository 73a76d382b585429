package io.leadline.gamification.internal.boards;

import io.leadline.gamification.internal.periods.Period;
import io.leadline.platform.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Boards are read from the totals of their period: what that takes grows with the people, not with their ledgers. */
@Repository
class BoardRepository {
    private static final String FROM = """
            FROM leaderboard l
            JOIN tenant_members m ON m.tenant_id = l.tenant_id AND m.user_id = l.user_id
            JOIN player_level p ON p.tenant_id = l.tenant_id AND p.user_id = l.user_id AND p.visibility <> 'hidden'
            """;
    private static final String TEAM =
            " JOIN team_members a ON a.tenant_id = l.tenant_id AND a.user_id = l.user_id AND a.team_id = :team ";
    private static final String WHERE =
            " WHERE l.tenant_id = :tenant AND l.metric = 'points' AND l.period = :period AND l.period_start = ";
    private static final String YESTERDAY = """
            LEFT JOIN leaderboard t ON t.tenant_id = l.tenant_id AND t.metric = 'points' AND t.period = 'day'
                AND t.period_start = :today AND t.user_id = l.user_id
            """;

    private final JdbcClient jdbc;

    BoardRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody's place.
     *
     * @param seat counts the rows, without two alike; where a page was left is told by it, for an id would name somebody anonymous
     */
    record Row(
            long userId,
            long points,
            long seat,
            long place,
            @Nullable Long placeBefore,
            boolean anonymous) {}

    List<Row> page(TenantId tenantId, BoardQuery board, long after, int limit) {
        return statement(tenantId, board, " WHERE b.seat > :after ORDER BY b.seat LIMIT :limit")
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> map(row))
                .list();
    }

    Optional<Row> of(TenantId tenantId, BoardQuery board, long userId) {
        return statement(tenantId, board, " WHERE b.user_id = :user")
                .param("user", userId)
                .query((row, number) -> map(row))
                .optional();
    }

    private JdbcClient.StatementSpec statement(TenantId tenantId, BoardQuery board, String tail) {
        LocalDate before = board.period().before(board.start());
        return jdbc.sql("WITH board AS (" + standing(board, "l.points", ":start", "") + "), earlier AS ("
                        + earlier(board)
                        + ") SELECT b.user_id, b.points, b.seat, b.place, b.visibility, e.place AS place_before"
                        + " FROM board b LEFT JOIN earlier e ON e.user_id = b.user_id" + tail)
                .param("tenant", tenantId.value())
                .param("period", board.period().wireName())
                .param("start", board.start())
                .param("before", before == null ? board.start() : before)
                .param("team", board.teamId())
                .param("today", board.today());
    }

    private static String earlier(BoardQuery board) {
        return board.period() == Period.ALL
                ? standing(board, "(l.points - COALESCE(t.points, 0))", ":start", YESTERDAY)
                : standing(board, "l.points", ":before", "");
    }

    private static String standing(BoardQuery board, String points, String start, String join) {
        return "SELECT l.user_id, " + points + " AS points, p.visibility, RANK() OVER (ORDER BY " + points
                + " DESC) AS place, ROW_NUMBER() OVER (ORDER BY " + points + " DESC, l.user_id) AS seat " + FROM
                + (board.teamId() == null ? "" : TEAM) + join + WHERE + start + " AND " + points
                + " > 0";
    }

    private static Row map(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Row(
                row.getLong("user_id"),
                row.getLong("points"),
                row.getLong("seat"),
                row.getLong("place"),
                row.getObject("place_before", Long.class),
                row.getString("visibility").equals("anonymous"));
    }
}
