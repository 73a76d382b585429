package io.leadline.gamification.internal.players;

import io.leadline.platform.TenantId;
import io.leadline.platform.database.MultiRowInsert;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class PlayerRepository {
    private static final MultiRowInsert LAY = new MultiRowInsert(
            "player_level", "tenant_id, user_id", "ON DUPLICATE KEY UPDATE user_id = VALUES(user_id)");
    private static final MultiRowInsert ADD =
            new MultiRowInsert("player_level", "tenant_id, user_id, points, balance", """
            ON DUPLICATE KEY UPDATE points = player_level.points + VALUES(points),
                balance = player_level.balance + VALUES(balance)""");

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    PlayerRepository(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /** By how much a person's sums move. */
    public record Delta(long points, long balance) {
        public Delta plus(Delta other) {
            return new Delta(points + other.points, balance + other.balance);
        }
    }

    /** The people, locked in one order until the transaction ends. */
    public List<Player> lock(TenantId tenantId, SortedSet<Long> userIds) {
        List<@Nullable Object[]> rows = new ArrayList<>(userIds.size());
        userIds.forEach(userId -> rows.add(new @Nullable Object[] {tenantId.value(), userId}));
        LAY.insert(template, rows);
        return jdbc.sql("""
                        SELECT * FROM player_level WHERE tenant_id = :tenant AND user_id IN (:users)
                        ORDER BY user_id FOR UPDATE""")
                .param("tenant", tenantId.value())
                .param("users", userIds)
                .query((row, number) -> map(row))
                .list();
    }

    public Player lock(TenantId tenantId, long userId) {
        return lock(tenantId, new TreeSet<>(List.of(userId))).getFirst();
    }

    public Optional<Player> find(TenantId tenantId, long userId) {
        return jdbc.sql("SELECT * FROM player_level WHERE tenant_id = :tenant AND user_id = :user")
                .param("tenant", tenantId.value())
                .param("user", userId)
                .query((row, number) -> map(row))
                .optional();
    }

    public void add(TenantId tenantId, Map<Long, Delta> deltas) {
        List<@Nullable Object[]> rows = new ArrayList<>(deltas.size());
        deltas.forEach((userId, delta) ->
                rows.add(new @Nullable Object[] {tenantId.value(), userId, delta.points(), delta.balance()}));
        ADD.insert(template, rows);
    }

    void setLevel(TenantId tenantId, long userId, int level, int highest) {
        jdbc.sql("""
                        UPDATE player_level SET level = :level, highest_level = :highest
                        WHERE tenant_id = :tenant AND user_id = :user""")
                .param("level", level)
                .param("highest", highest)
                .param("tenant", tenantId.value())
                .param("user", userId)
                .update();
    }

    /** Their own choice; the boards follow at once. */
    public void choose(TenantId tenantId, long userId, Visibility visibility) {
        jdbc.sql("""
                        INSERT INTO player_level (tenant_id, user_id, visibility) VALUES (:tenant, :user, :visibility)
                        ON DUPLICATE KEY UPDATE visibility = VALUES(visibility)""")
                .param("tenant", tenantId.value())
                .param("user", userId)
                .param("visibility", visibility.wireName())
                .update();
    }

    /** Takes what names the person from boards, in whichever tenant. */
    void hideEverywhere(long userId) {
        jdbc.sql("UPDATE player_level SET visibility = 'hidden' WHERE user_id = :user")
                .param("user", userId)
                .update();
    }

    /** Whether the person is a member of the tenant. */
    public boolean isMember(TenantId tenantId, long userId) {
        return jdbc.sql("SELECT 1 FROM tenant_members WHERE tenant_id = :tenant AND user_id = :user")
                .param("tenant", tenantId.value())
                .param("user", userId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private static Player map(ResultSet row) throws SQLException {
        return new Player(
                row.getLong("user_id"),
                row.getLong("points"),
                row.getLong("balance"),
                row.getInt("level"),
                row.getInt("highest_level"),
                Visibility.ofWireName(row.getString("visibility")));
    }
}
