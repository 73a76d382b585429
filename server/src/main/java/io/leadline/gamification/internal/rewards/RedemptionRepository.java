package io.leadline.gamification.internal.rewards;

import io.leadline.platform.TenantId;
import io.leadline.platform.database.GeneratedId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.problem.NotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RedemptionRepository {
    private static final String ALL = """
            SELECT d.*, r.name AS reward_name FROM redemptions d
            JOIN rewards r ON r.tenant_id = d.tenant_id AND r.id = d.reward_id WHERE d.tenant_id = :tenant""";

    private final JdbcClient jdbc;

    RedemptionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(TenantId tenantId, Reward reward, long userId, Instant now) {
        return GeneratedId.of(jdbc.sql("""
                        INSERT INTO redemptions (tenant_id, reward_id, user_id, cost, status, redeemed_at)
                        VALUES (:tenant, :reward, :user, :cost, :status, :now)""")
                .param("tenant", tenantId.value())
                .param("reward", reward.id())
                .param("user", userId)
                .param("cost", reward.cost())
                .param(
                        "status",
                        (reward.needsApproval() ? RedemptionStatus.PENDING : RedemptionStatus.GRANTED).wireName())
                .param("now", Instants.toColumn(now)));
    }

    /** How many of the reward the person has or waits for. */
    int count(TenantId tenantId, long userId, long rewardId) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM redemptions WHERE tenant_id = :tenant AND user_id = :user
                          AND reward_id = :reward AND status IN ('pending', 'granted')""")
                .param("tenant", tenantId.value())
                .param("user", userId)
                .param("reward", rewardId)
                .query(Integer.class)
                .single();
    }

    void decide(TenantId tenantId, long id, RedemptionStatus status, long by, @Nullable String note, Instant now) {
        jdbc.sql("""
                        UPDATE redemptions SET status = :status, decided_by = :by, decided_at = :now, note = :note
                        WHERE tenant_id = :tenant AND id = :id""")
                .param("status", status.wireName())
                .param("by", by)
                .param("now", Instants.toColumn(now))
                .param("note", note)
                .param("tenant", tenantId.value())
                .param("id", id)
                .update();
    }

    Optional<RedemptionView> find(TenantId tenantId, long id) {
        return jdbc.sql(ALL + " AND d.id = :id")
                .param("tenant", tenantId.value())
                .param("id", id)
                .query((row, number) -> map(row))
                .optional();
    }

    /** @throws NotFoundException when there is none */
    RedemptionView get(TenantId tenantId, long id) {
        return find(tenantId, id).orElseThrow(() -> new NotFoundException("redemption", id));
    }

    /** Whether it is there; its row is locked until the transaction ends. */
    boolean lock(TenantId tenantId, long id) {
        return jdbc.sql("SELECT id FROM redemptions WHERE tenant_id = :tenant AND id = :id FOR UPDATE")
                .param("tenant", tenantId.value())
                .param("id", id)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    List<RedemptionView> page(
            TenantId tenantId, @Nullable Long userId, @Nullable RedemptionStatus status, long before, int limit) {
        return jdbc.sql(ALL + (userId == null ? "" : " AND d.user_id = :user")
                        + (status == null ? "" : " AND d.status = :status")
                        + " AND d.id < :before ORDER BY d.id DESC LIMIT :limit")
                .param("tenant", tenantId.value())
                .param("user", userId)
                .param("status", status == null ? null : status.wireName())
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> map(row))
                .list();
    }

    /** Takes away what was written about a person who is erased. */
    void forget(long userId) {
        jdbc.sql("UPDATE redemptions SET note = NULL WHERE user_id = :user")
                .param("user", userId)
                .update();
    }

    private static RedemptionView map(ResultSet row) throws SQLException {
        return new RedemptionView(
                row.getLong("id"),
                row.getLong("reward_id"),
                row.getString("reward_name"),
                row.getLong("user_id"),
                row.getInt("cost"),
                RedemptionStatus.ofWireName(row.getString("status")),
                Instants.fromColumn(row, "redeemed_at"),
                row.getObject("decided_by", Long.class),
                Instants.fromNullableColumn(row, "decided_at"),
                row.getString("note"));
    }
}
