package io.leadline.agents.internal.shifts;

import io.leadline.agents.AgentId;
import io.leadline.agents.internal.availability.AgentHistory;
import io.leadline.agents.internal.availability.IntervalRepository;
import io.leadline.agents.internal.availability.Window;
import io.leadline.platform.TenantId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.paging.Cursor;
import io.leadline.platform.paging.Limits;
import io.leadline.platform.paging.Page;
import io.leadline.platform.problem.MayRespondWith;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/agents/{id}")
@Tag(name = "shifts", description = "Planned shifts, and how well the time worked fits them")
class ShiftController {
    private static final Duration UNLESS_TOLD = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Duration LONGEST_ADHERENCE = Duration.ofDays(31);
    private static final int ALL_SHIFTS = 1_000;
    private static final int ALL_INTERVALS = 100_000;

    private final ShiftService service;
    private final ShiftRepository shifts;
    private final IntervalRepository intervals;
    private final AgentHistory history;
    private final Clock clock;

    ShiftController(
            ShiftService service,
            ShiftRepository shifts,
            IntervalRepository intervals,
            AgentHistory history,
            Clock clock) {
        this.service = service;
        this.shifts = shifts;
        this.intervals = intervals;
        this.history = history;
        this.clock = clock;
    }

    @GetMapping("/shifts")
    @Requires(Role.AGENT)
    @Operation(
            operationId = "listShifts",
            summary = "An agent's planned shifts, first to last",
            description = "The next seven days unless told; at most 366 days. Agents read their own.")
    Page<ShiftView> list(
            Caller caller,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Limits.of(limit);
        Instant unlessTold = (from == null ? clock.instant() : from).plus(UNLESS_TOLD);
        Window window = Window.of(from, to, unlessTold, UNLESS_TOLD, LONGEST);
        history.requireReadable(caller, new AgentId(id));
        String scope = String.join(
                "/", "shifts", caller.tenantId().value(), String.valueOf(id), String.valueOf(from), String.valueOf(to));
        Instant after =
                cursor == null ? Instant.EPOCH : Cursor.decode(scope, cursor, key -> Cursor.instant(key.getFirst()));
        return Page.of(
                        shifts.touching(caller.tenantId(), new AgentId(id), window, after, size + 1),
                        size,
                        last -> Cursor.encode(scope, last.startsAt()))
                .map(shift -> ShiftView.of(id, shift));
    }

    @PostMapping("/shifts")
    @Requires(Role.SUPERVISOR)
    @MayRespondWith("shift_overlaps")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "planShift",
            summary = "Plan a shift",
            description =
                    "In the local time of the agent's zone. A time the clocks skip is as much later as they skip; one "
                            + "that comes twice is the first.")
    ResponseEntity<ShiftView> plan(Caller caller, @PathVariable long id, @RequestBody @Valid ShiftRequest body) {
        Shift planned = service.plan(caller, new AgentId(id), body);
        return ResponseEntity.created(URI.create("/api/v1/agents/" + id + "/shifts/" + planned.id()))
                .body(ShiftView.of(id, planned));
    }

    @GetMapping("/shifts/{shift_id}")
    @Requires(Role.AGENT)
    @Operation(operationId = "getShift", summary = "Read a planned shift")
    ShiftView get(Caller caller, @PathVariable long id, @PathVariable("shift_id") long shiftId) {
        history.requireReadable(caller, new AgentId(id));
        return ShiftView.of(id, service.get(caller.tenantId(), new AgentId(id), shiftId));
    }

    @DeleteMapping("/shifts/{shift_id}")
    @Requires(Role.SUPERVISOR)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeShift", summary = "Remove a planned shift")
    void remove(Caller caller, @PathVariable long id, @PathVariable("shift_id") long shiftId) {
        service.remove(caller.tenantId(), new AgentId(id), shiftId);
    }

    @GetMapping("/adherence")
    @Requires(Role.AGENT)
    @Operation(
            operationId = "getAdherence",
            summary = "How well an agent's time fits the planned shifts",
            description =
                    "The last seven days unless told; at most 31 days. adherence is the time in a state that conforms "
                            + "to the plan, of the planned time, in percent: available, busy, wrap_up and in_meeting conform to "
                            + "work, on_break to a break. Agents read their own.")
    AdherenceResponse adherence(
            Caller caller,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to) {
        TenantId tenantId = caller.tenantId();
        AgentId agentId = new AgentId(id);
        Instant now = clock.instant();
        Window window = Window.of(from, to, now, UNLESS_TOLD, LONGEST_ADHERENCE).until(now);
        history.requireReadable(caller, agentId);
        Adherence adherence = Adherence.of(
                shifts.touching(tenantId, agentId, window, Instant.EPOCH, ALL_SHIFTS),
                intervals.touching(tenantId, agentId, window, ALL_INTERVALS),
                window);
        return AdherenceResponse.of(id, window, adherence);
    }
}
