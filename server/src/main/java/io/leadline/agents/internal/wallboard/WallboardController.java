package io.leadline.agents.internal.wallboard;

import io.leadline.agents.LoggedCalls;
import io.leadline.identity.People;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.paging.Cursor;
import io.leadline.platform.paging.Limits;
import io.leadline.platform.paging.Page;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.ProblemType;
import io.leadline.tenancy.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/agents")
@Tag(name = "wallboard", description = "The floor at a glance, and who is free")
class WallboardController {
    private final Wallboard wallboard;
    private final FreeAgents freeAgents;
    private final People people;
    private final @Nullable LoggedCalls loggedCalls;
    private final Tenants tenants;
    private final Clock clock;

    WallboardController(
            Wallboard wallboard,
            FreeAgents freeAgents,
            People people,
            ObjectProvider<LoggedCalls> loggedCalls,
            Tenants tenants,
            Clock clock) {
        this.wallboard = wallboard;
        this.freeAgents = freeAgents;
        this.people = people;
        this.loggedCalls = loggedCalls.getIfAvailable();
        this.tenants = tenants;
        this.clock = clock;
    }

    @GetMapping("/availability")
    @Requires(Role.VIEWER)
    @Operation(
            operationId = "getWallboard",
            summary = "The wallboard: every active agent, what they are doing and since when, their load",
            description = "counts leaves the filter by state aside.")
    WallboardResponse wallboard(
            Caller caller,
            WallboardFilter filter,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "5000", defaultValue = "1000"))
                    @RequestParam(required = false)
                    @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        TenantId tenantId = caller.tenantId();
        int size = Limits.of(limit, 1000, 5000);
        String scope = "wallboard/" + tenantId + "/" + filter;
        long after = cursor == null ? 0 : Cursor.decode(scope, cursor, key -> Long.parseLong(key.getFirst()));
        Instant now = clock.instant();
        ZoneId zone = tenants.get(tenantId).timeZone();
        LocalDate today = now.atZone(zone).toLocalDate();
        Page<WallboardAgent> page = Page.of(
                wallboard.agents(tenantId, filter, now, today, after, size + 1),
                size,
                last -> Cursor.encode(scope, last.agentId()));
        Wallboard.Counts counts = wallboard.counts(tenantId, filter, now);
        Map<UserId, Integer> logged = loggedCalls == null
                ? Map.of()
                : loggedCalls.since(tenantId, today.atStartOfDay(zone).toInstant());
        return new WallboardResponse(
                now, counts.byState(), counts.overLimit(), completed(page.items(), logged), page.nextCursor());
    }

    private List<WallboardAgent> completed(List<WallboardAgent> agents, Map<UserId, Integer> loggedCalls) {
        Map<UserId, String> names = people.names(
                agents.stream().map(agent -> new UserId(agent.userId())).collect(Collectors.toSet()));
        return agents.stream()
                .map(agent -> {
                    UserId person = new UserId(agent.userId());
                    return agent.with(names.getOrDefault(person, ""), loggedCalls.getOrDefault(person, 0));
                })
                .toList();
    }

    @GetMapping("/available")
    @Requires(Role.VIEWER)
    @Operation(
            operationId = "listFreeAgents",
            summary = "Who can take a lead now, longest idle first",
            description = "Available, accepting leads and with a call slot free.")
    FreeAgentsResponse available(
            Caller caller,
            @RequestParam(required = false) @Nullable String skill,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "5", defaultValue = "1"))
                    @RequestParam(name = "min_level", required = false)
                    @Nullable Integer minLevel,
            @RequestParam(required = false) @Nullable Integer limit) {
        if (minLevel != null && (minLevel < 1 || minLevel > 5)) {
            throw new DomainException(ProblemType.INVALID_PARAMETER, "min_level must be between 1 and 5.");
        }
        String wanted = skill == null || skill.isBlank() ? null : skill;
        return new FreeAgentsResponse(
                freeAgents.find(caller.tenantId(), wanted, minLevel == null ? 1 : minLevel, Limits.of(limit)).stream()
                        .map(FreeAgentView::of)
                        .toList());
    }
}
