package io.leadline.agents.internal;

import io.leadline.agents.AgentState;
import io.leadline.platform.database.Instants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many agents are in each state in all tenants: counted at most every five seconds. */
@Component
class AgentCounts {
    private static final Logger LOG = LoggerFactory.getLogger(AgentCounts.class);
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Clock clock;
    private Counts counts = new Counts(Map.of(), 0);
    private Instant readAt = Instant.EPOCH;

    AgentCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param overLimit breaks longer than their reasons allow */
    record Counts(Map<AgentState, Long> byState, long overLimit) {
        long in(AgentState state) {
            return byState.getOrDefault(state, 0L);
        }
    }

    /** The last known counts while the database is away. */
    synchronized Counts read() {
        Instant now = clock.instant();
        if (Duration.between(readAt, now).abs().compareTo(FRESH) > 0) {
            readAt = now;
            try {
                counts = count(now);
            } catch (RuntimeException away) {
                LOG.debug("Agents could not be counted; the gauges show the counts before", away);
            }
        }
        return counts;
    }

    private Counts count(Instant now) {
        Map<AgentState, Long> byState = new EnumMap<>(AgentState.class);
        long[] overLimit = {0};
        jdbc.sql("""
                        SELECT v.state, COUNT(*) AS agents,
                            SUM(r.limit_minutes IS NOT NULL
                                AND v.since < CAST(:now AS DATETIME(6)) - INTERVAL r.limit_minutes MINUTE) AS over_limit
                        FROM agent_availability v
                        LEFT JOIN break_reasons r ON r.tenant_id = v.tenant_id AND r.id = v.break_reason_id
                        GROUP BY v.state""").param("now", Instants.toColumn(now)).query(row -> {
            byState.put(AgentState.ofWireName(row.getString("state")), row.getLong("agents"));
            overLimit[0] += row.getLong("over_limit");
        });
        return new Counts(byState, overLimit[0]);
    }
}
