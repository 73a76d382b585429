package io.leadline.agents.internal.availability;

import io.leadline.agents.AgentId;
import io.leadline.agents.AgentState;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.database.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The history of agents: written by {@link Transitions} alone. */
@Repository
public class IntervalRepository {
    /**
     * The intervals that touch a window. They follow each other without gaps, so the first is the last one to begin by the
     * window's start, which the index finds without reading what came before.
     */
    private static final String TOUCHING = """
            i.tenant_id = :tenant AND i.agent_id = :agent AND i.started_at < :to
            AND i.started_at >= COALESCE((
                SELECT MAX(b.started_at) FROM agent_state_intervals b
                WHERE b.tenant_id = :tenant AND b.agent_id = :agent AND b.started_at <= :from), :from)
            AND (i.ended_at IS NULL OR i.ended_at > :from OR i.started_at >= :from)
            """;

    private final JdbcClient jdbc;

    IntervalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(TenantId tenantId, Availability now, Move move) {
        UserId by = move.by();
        jdbc.sql("""
                        INSERT INTO agent_state_intervals (tenant_id, agent_id, sequence, state, break_reason_id, paid,
                            started_at, reason, changed_by)
                        VALUES (:tenant, :agent, :sequence, :state, :break, :paid, :at, :reason, :by)""")
                .param("tenant", tenantId.value())
                .param("agent", now.agentId().value())
                .param("sequence", now.sequence())
                .param("state", now.state().wireName())
                .param("break", now.breakReasonId())
                .param("paid", move.paid())
                .param("at", Instants.toColumn(now.since()))
                .param("reason", move.reason().wireName())
                .param("by", by == null ? null : by.value())
                .update();
    }

    void close(TenantId tenantId, Availability open, Instant at) {
        int closed = jdbc.sql("""
                        UPDATE agent_state_intervals SET ended_at = :at
                        WHERE tenant_id = :tenant AND agent_id = :agent AND sequence = :sequence AND ended_at IS NULL""")
                .param("at", Instants.toColumn(at))
                .param("tenant", tenantId.value())
                .param("agent", open.agentId().value())
                .param("sequence", open.sequence())
                .update();
        if (closed != 1) {
            throw new IllegalStateException("The open interval of agent " + open.agentId() + " is not the last one");
        }
    }

    /** Newest first; only those before the given sequence. */
    List<Interval> page(TenantId tenantId, AgentId agentId, Window window, long below, int limit) {
        return touching(tenantId, agentId, window, "AND i.sequence < :below ORDER BY i.sequence DESC LIMIT :limit")
                .param("below", below)
                .param("limit", limit)
                .query(IntervalRepository::map)
                .list();
    }

    /** Oldest first, at most so many. */
    public List<Interval> touching(TenantId tenantId, AgentId agentId, Window window, int limit) {
        return touching(tenantId, agentId, window, "ORDER BY i.sequence LIMIT :limit")
                .param("limit", limit)
                .query(IntervalRepository::map)
                .list();
    }

    private JdbcClient.StatementSpec touching(TenantId tenantId, AgentId agentId, Window window, String tail) {
        return jdbc.sql("""
                        SELECT i.*, r.name AS break_reason
                        FROM agent_state_intervals i
                        LEFT JOIN break_reasons r FORCE INDEX (PRIMARY) ON r.tenant_id = i.tenant_id AND r.id = i.break_reason_id
                        WHERE\s""" + TOUCHING + tail)
                .param("tenant", tenantId.value())
                .param("agent", agentId.value())
                .param("from", Instants.toColumn(window.from()))
                .param("to", Instants.toColumn(window.to()));
    }

    /** How long the agent was in each state, and in breaks for each reason, within the window until the given instant. */
    List<TimeInState> totals(TenantId tenantId, AgentId agentId, Window window, Instant until) {
        return jdbc.sql("""
                        SELECT i.state, r.name AS break_reason, i.paid, COUNT(*) AS times,
                            SUM(GREATEST(0, TIMESTAMPDIFF(MICROSECOND, GREATEST(i.started_at, CAST(:from AS DATETIME(6))),
                                LEAST(COALESCE(i.ended_at, CAST(:until AS DATETIME(6))), CAST(:until AS DATETIME(6))))))
                                AS microseconds
                        FROM agent_state_intervals i
                        LEFT JOIN break_reasons r FORCE INDEX (PRIMARY) ON r.tenant_id = i.tenant_id AND r.id = i.break_reason_id
                        WHERE\s""" + TOUCHING + "GROUP BY i.state, i.break_reason_id, r.name, i.paid ORDER BY r.name, i.paid")
                .param("tenant", tenantId.value())
                .param("agent", agentId.value())
                .param("from", Instants.toColumn(window.from()))
                .param("to", Instants.toColumn(window.to()))
                .param("until", Instants.toColumn(until))
                .query((row, number) -> new TimeInState(
                        AgentState.ofWireName(row.getString("state")),
                        row.getString("break_reason"),
                        row.getObject("paid", Boolean.class),
                        row.getLong("times"),
                        row.getLong("microseconds")))
                .list();
    }

    /** @param times how many intervals make up the time */
    record TimeInState(
            AgentState state,
            @Nullable String breakReason,
            @Nullable Boolean paid,
            long times,
            long microseconds) {}

    private static Interval map(ResultSet row, int number) throws SQLException {
        return new Interval(
                row.getLong("sequence"),
                AgentState.ofWireName(row.getString("state")),
                row.getObject("break_reason_id", Long.class),
                row.getString("break_reason"),
                row.getObject("paid", Boolean.class),
                Instants.fromColumn(row, "started_at"),
                Instants.fromNullableColumn(row, "ended_at"),
                TransitionReason.ofWireName(row.getString("reason")),
                row.getObject("changed_by", Long.class));
    }
}
