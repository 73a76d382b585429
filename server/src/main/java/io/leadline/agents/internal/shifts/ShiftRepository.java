package io.leadline.agents.internal.shifts;

import io.leadline.agents.AgentId;
import io.leadline.agents.internal.availability.Window;
import io.leadline.platform.TenantId;
import io.leadline.platform.database.GeneratedId;
import io.leadline.platform.database.Instants;
import io.leadline.platform.web.json.JsonColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ShiftRepository {
    /** No shift takes longer, so none that began earlier touches a window. */
    private static final String TOUCHING = """
            SELECT * FROM agent_shifts WHERE tenant_id = :tenant AND agent_id = :agent
            AND starts_at < :to AND starts_at >= CAST(:from AS DATETIME(6)) - INTERVAL 24 HOUR AND ends_at > :from
            """;

    private final JdbcClient jdbc;
    private final JsonColumn json;

    ShiftRepository(JdbcClient jdbc, JsonColumn json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The breaks as they stand in their column. */
    private record Breaks(List<Shift.Break> planned) {}

    long insert(TenantId tenantId, AgentId agentId, Shift shift) {
        return GeneratedId.of(jdbc.sql("""
                        INSERT INTO agent_shifts (tenant_id, agent_id, local_start, local_end, time_zone, starts_at, ends_at,
                            breaks, created_by, created_at)
                        VALUES (:tenant, :agent, :localStart, :localEnd, :zone, :start, :end, :breaks, :by, :now)""")
                .param("tenant", tenantId.value())
                .param("agent", agentId.value())
                .param("localStart", shift.localStart())
                .param("localEnd", shift.localEnd())
                .param("zone", shift.zone().getId())
                .param("start", Instants.toColumn(shift.startsAt()))
                .param("end", Instants.toColumn(shift.endsAt()))
                .param("breaks", json.write(new Breaks(shift.breaks())))
                .param("by", shift.createdBy())
                .param("now", Instants.toColumn(shift.createdAt())));
    }

    Optional<Shift> find(TenantId tenantId, AgentId agentId, long shiftId) {
        return jdbc.sql("SELECT * FROM agent_shifts WHERE tenant_id = :tenant AND agent_id = :agent AND id = :id")
                .param("tenant", tenantId.value())
                .param("agent", agentId.value())
                .param("id", shiftId)
                .query(this::map)
                .optional();
    }

    void delete(TenantId tenantId, AgentId agentId, long shiftId) {
        jdbc.sql("DELETE FROM agent_shifts WHERE tenant_id = :tenant AND agent_id = :agent AND id = :id")
                .param("tenant", tenantId.value())
                .param("agent", agentId.value())
                .param("id", shiftId)
                .update();
    }

    void deleteFrom(TenantId tenantId, AgentId agentId, Instant from) {
        jdbc.sql("DELETE FROM agent_shifts WHERE tenant_id = :tenant AND agent_id = :agent AND starts_at >= :from")
                .param("tenant", tenantId.value())
                .param("agent", agentId.value())
                .param("from", Instants.toColumn(from))
                .update();
    }

    boolean overlaps(TenantId tenantId, AgentId agentId, Shift shift) {
        return !touching(tenantId, agentId, new Window(shift.startsAt(), shift.endsAt()), Instant.EPOCH, 1)
                .isEmpty();
    }

    /** In the order of their beginnings, after the given one. Two shifts of an agent never begin at once. */
    List<Shift> touching(TenantId tenantId, AgentId agentId, Window window, Instant after, int limit) {
        return jdbc.sql(TOUCHING + "AND starts_at > :after ORDER BY starts_at LIMIT :limit")
                .param("tenant", tenantId.value())
                .param("agent", agentId.value())
                .param("from", Instants.toColumn(window.from()))
                .param("to", Instants.toColumn(window.to()))
                .param("after", Instants.toColumn(after))
                .param("limit", limit)
                .query(this::map)
                .list();
    }

    /** The zone the agent's shifts are planned in, where the profile names one. */
    Optional<ZoneId> zoneOf(TenantId tenantId, AgentId agentId) {
        return jdbc.sql("SELECT COALESCE(time_zone, '') FROM agents WHERE tenant_id = :tenant AND id = :agent")
                .param("tenant", tenantId.value())
                .param("agent", agentId.value())
                .query(String.class)
                .optional()
                .filter(zone -> !zone.isEmpty())
                .map(ZoneId::of);
    }

    private Shift map(ResultSet row, int number) throws SQLException {
        return new Shift(
                row.getLong("id"),
                row.getObject("local_start", LocalDateTime.class),
                row.getObject("local_end", LocalDateTime.class),
                ZoneId.of(row.getString("time_zone")),
                Instants.fromColumn(row, "starts_at"),
                Instants.fromColumn(row, "ends_at"),
                json.read(row.getString("breaks"), Breaks.class).planned(),
                row.getObject("created_by", Long.class),
                Instants.fromColumn(row, "created_at"));
    }
}
