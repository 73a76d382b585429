package io.leadline.agents.internal.availability;

import io.leadline.agents.AgentId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.paging.Limits;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/agents/{id}/availability/history")
@Tag(name = "availability")
class HistoryController {
    private static final Duration UNLESS_TOLD = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    private final AgentHistory history;
    private final Clock clock;

    HistoryController(AgentHistory history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    @GetMapping
    @Requires(Role.AGENT)
    @Operation(
            operationId = "getAvailabilityHistory",
            summary = "What an agent did, newest first, and how long in each state",
            description =
                    "The last 24 hours unless told; at most 366 days. Agents read their own, supervisors everybody's, "
                            + "also of profiles that have ended.")
    HistoryResponse history(
            Caller caller,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        AgentId agentId = new AgentId(id);
        int size = Limits.of(limit);
        Instant justBegun = clock.instant().plus(1, ChronoUnit.MICROS);
        Window window = Window.of(from, to, justBegun, UNLESS_TOLD, LONGEST);
        history.requireReadable(caller, agentId);
        String scope = String.join(
                "/",
                "agent-history",
                caller.tenantId().value(),
                agentId.toString(),
                String.valueOf(from),
                String.valueOf(to));
        return history.read(caller.tenantId(), agentId, window, scope, cursor, size);
    }
}
