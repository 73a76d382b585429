package io.leadline.agents.internal.availability;

import io.leadline.agents.AgentId;
import io.leadline.agents.AgentState;
import io.leadline.agents.internal.presence.Presence;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.problem.MayRespondWith;
import io.leadline.platform.problem.NotFoundException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/agents")
@Tag(name = "availability", description = "What agents are doing now and did before")
class AvailabilityController {
    private static final String STATUS = "X-Agent-Status";

    private final AvailabilityService service;
    private final AvailabilityRepository availabilities;
    private final Presence presence;
    private final Clock clock;

    AvailabilityController(
            AvailabilityService service, AvailabilityRepository availabilities, Presence presence, Clock clock) {
        this.service = service;
        this.availabilities = availabilities;
        this.presence = presence;
        this.clock = clock;
    }

    @GetMapping("/me/availability")
    @Requires(Role.AGENT)
    @MayRespondWith("not_found")
    @Operation(operationId = "getOwnAvailability", summary = "What you are doing now")
    AvailabilityView own(Caller caller) {
        return view(caller, service.requireOwn(caller));
    }

    @PutMapping("/me/availability")
    @Requires(Role.AGENT)
    @MayRespondWith({"not_found", "agent_inactive"})
    @Operation(
            operationId = "setOwnAvailability",
            summary = "Say what you are doing",
            description =
                    "on_break needs a break_reason. Saying the same again changes nothing but is_accepting_leads. "
                            + "busy and wrap_up are set by calls; set them yourself for a call made outside of Leadline.")
    AvailabilityView setOwn(Caller caller, @RequestBody @Valid AvailabilityRequest body) {
        AgentId agentId = service.requireOwn(caller);
        service.set(caller, agentId, body);
        presence.noteSignOfLife(caller.tenantId(), agentId);
        return view(caller, agentId);
    }

    @GetMapping("/{id}/availability")
    @Requires(Role.VIEWER)
    @Operation(operationId = "getAvailability", summary = "What an agent is doing now")
    AvailabilityView get(Caller caller, @PathVariable long id) {
        return view(caller, new AgentId(id));
    }

    @PutMapping("/{id}/availability")
    @Requires(Role.SUPERVISOR)
    @MayRespondWith("agent_inactive")
    @Operation(
            operationId = "setAvailability",
            summary = "Set what an agent is doing",
            description = "The history tells that it was not the agent.")
    AvailabilityView set(Caller caller, @PathVariable long id, @RequestBody @Valid AvailabilityRequest body) {
        AgentId agentId = new AgentId(id);
        service.set(caller, agentId, body);
        return view(caller, agentId);
    }

    @PostMapping("/me/heartbeat")
    @Requires(Role.AGENT)
    @MayRespondWith("not_found")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "sendHeartbeat",
            summary = "Tell that you are still there",
            description =
                    "Send it every 30 seconds. From the first one on, 90 seconds of silence mean offline. A heartbeat "
                            + "brings nobody back: the header X-Agent-Status tells the state, and who finds offline there sets "
                            + "the availability anew.")
    ResponseEntity<Void> heartbeat(Caller caller) {
        AgentState state = presence.hear(caller.tenantId(), caller.userId())
                .orElseThrow(() -> new NotFoundException("agent profile of member", caller.userId()));
        return ResponseEntity.noContent().header(STATUS, state.wireName()).build();
    }

    private AvailabilityView view(Caller caller, AgentId agentId) {
        return availabilities
                .view(caller.tenantId(), agentId, clock.instant())
                .orElseThrow(() -> new NotFoundException("agent", agentId));
    }
}
