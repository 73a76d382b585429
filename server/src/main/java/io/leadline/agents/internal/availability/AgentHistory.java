package io.leadline.agents.internal.availability;

import io.leadline.agents.AgentId;
import io.leadline.agents.AgentState;
import io.leadline.agents.internal.availability.HistoryResponse.BreakTime;
import io.leadline.agents.internal.availability.HistoryResponse.IntervalView;
import io.leadline.agents.internal.availability.IntervalRepository.TimeInState;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Role;
import io.leadline.platform.paging.Cursor;
import io.leadline.platform.paging.Page;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.platform.problem.ProblemType;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads the history of agents, living or gone, and who may read it. */
@Service
public class AgentHistory {
    private static final long MICROSECONDS = 1_000_000;

    private final AvailabilityRepository availabilities;
    private final IntervalRepository intervals;
    private final Clock clock;

    AgentHistory(AvailabilityRepository availabilities, IntervalRepository intervals, Clock clock) {
        this.availabilities = availabilities;
        this.intervals = intervals;
        this.clock = clock;
    }

    /**
     * Agents read what is theirs, supervisors everything.
     *
     * @throws NotFoundException when the tenant never had this agent
     * @throws DomainException 403 {@code forbidden} for another agent
     */
    public void requireReadable(Caller caller, AgentId agentId) {
        UserId owner = availabilities
                .userOf(caller.tenantId(), agentId)
                .orElseThrow(() -> new NotFoundException("agent", agentId));
        if (!owner.equals(caller.userId()) && !caller.role().covers(Role.SUPERVISOR)) {
            throw new DomainException(
                    ProblemType.FORBIDDEN,
                    "Reading about other agents needs the role supervisor; you may read your own.");
        }
    }

    /** @param scope what the cursor belongs to */
    HistoryResponse read(
            TenantId tenantId, AgentId agentId, Window asked, String scope, @Nullable String cursor, int limit) {
        Window window = asked.until(clock.instant());
        long below =
                cursor == null ? Long.MAX_VALUE : Cursor.decode(scope, cursor, key -> Long.parseLong(key.getFirst()));
        Page<Interval> page = Page.of(
                intervals.page(tenantId, agentId, asked, below, limit + 1),
                limit,
                last -> Cursor.encode(scope, last.sequence()));
        List<TimeInState> totals = intervals.totals(tenantId, agentId, asked, window.to());
        return new HistoryResponse(
                agentId.value(),
                window.from(),
                window.to(),
                byState(totals),
                breakSeconds(totals, true),
                breakSeconds(totals, false),
                breaks(totals),
                page.map(interval -> IntervalView.of(interval, window)).items(),
                page.nextCursor());
    }

    private static Map<String, Long> byState(List<TimeInState> totals) {
        Map<String, Long> seconds = new LinkedHashMap<>();
        for (AgentState state : AgentState.values()) {
            seconds.put(
                    state.wireName(),
                    seconds(totals.stream()
                            .filter(time -> time.state() == state)
                            .toList()));
        }
        return seconds;
    }

    private static long breakSeconds(List<TimeInState> totals, boolean paid) {
        return seconds(totals.stream()
                .filter(time -> time.state() == AgentState.ON_BREAK && Objects.equals(time.paid(), paid))
                .toList());
    }

    private static List<BreakTime> breaks(List<TimeInState> totals) {
        return totals.stream()
                .filter(time -> time.state() == AgentState.ON_BREAK)
                .map(time -> new BreakTime(
                        String.valueOf(time.breakReason()),
                        Boolean.TRUE.equals(time.paid()),
                        time.times(),
                        time.microseconds() / MICROSECONDS))
                .toList();
    }

    private static long seconds(List<TimeInState> times) {
        return times.stream().mapToLong(TimeInState::microseconds).sum() / MICROSECONDS;
    }
}
