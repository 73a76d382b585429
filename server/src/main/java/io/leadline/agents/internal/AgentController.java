package io.leadline.agents.internal;

import io.leadline.agents.AgentId;
import io.leadline.identity.People;
import io.leadline.platform.UserId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.paging.Cursor;
import io.leadline.platform.paging.Limits;
import io.leadline.platform.paging.Page;
import io.leadline.platform.problem.MayRespondWith;
import io.leadline.platform.web.EntityTags;
import io.leadline.platform.web.json.BodyOf;
import io.leadline.platform.web.json.MergePatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/agents")
@Tag(name = "agents", description = "The profiles of those who work the leads")
class AgentController {
    private final AgentService agents;
    private final AgentRepository repository;
    private final People people;
    private final MergePatch mergePatch;

    AgentController(AgentService agents, AgentRepository repository, People people, MergePatch mergePatch) {
        this.agents = agents;
        this.repository = repository;
        this.people = people;
        this.mergePatch = mergePatch;
    }

    @GetMapping
    @Requires(Role.VIEWER)
    @Operation(operationId = "listAgents", summary = "List agents", description = "Filters combine with and.")
    Page<AgentView> list(
            Caller caller,
            AgentFilter filter,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Limits.of(limit);
        String scope = "agents/" + caller.tenantId() + "/" + filter;
        long after = cursor == null ? 0 : Cursor.decode(scope, cursor, key -> Long.parseLong(key.getFirst()));
        Page<AgentProfile> page = Page.of(
                repository.page(caller.tenantId(), filter, after, size + 1),
                size,
                last -> Cursor.encode(scope, last.id()));
        Map<UserId, String> names =
                people.names(page.items().stream().map(AgentProfile::userId).collect(Collectors.toSet()));
        return page.map(agent -> AgentView.of(agent, names));
    }

    @PostMapping
    @Requires(Role.SUPERVISOR)
    @MayRespondWith("already_agent")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "createAgent",
            summary = "Make a member an agent",
            description = "The new agent is offline.")
    ResponseEntity<AgentView> create(Caller caller, @RequestBody @Valid AgentFields body) {
        AgentProfile created = agents.create(caller, body);
        return ResponseEntity.created(URI.create("/api/v1/agents/" + created.id()))
                .eTag(EntityTags.of(created.version()))
                .body(view(created));
    }

    @GetMapping("/{id}")
    @Requires(Role.VIEWER)
    @Operation(operationId = "getAgent", summary = "Read an agent")
    ResponseEntity<AgentView> get(Caller caller, @PathVariable long id) {
        return answer(agents.get(caller.tenantId(), new AgentId(id)));
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {"application/json", "application/merge-patch+json"})
    @Requires(Role.SUPERVISOR)
    @Operation(
            operationId = "changeAgent",
            summary = "Change an agent",
            description =
                    "A JSON Merge Patch (RFC 7396): null removes a field, absent fields stay, skills are replaced as a "
                            + "whole. Who becomes inactive goes offline.")
    ResponseEntity<AgentView> change(
            Caller caller,
            @PathVariable long id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @BodyOf(AgentFields.class) JsonNode body) {
        return answer(agents.change(
                caller, new AgentId(id), ifMatch, fields -> mergePatch.apply(fields, body, AgentFields.class)));
    }

    @DeleteMapping("/{id}")
    @Requires(Role.SUPERVISOR)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "removeAgent",
            summary = "End an agent's profile",
            description = "The person stays a member, and the history stays readable.")
    void remove(
            Caller caller,
            @PathVariable long id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        agents.remove(caller, new AgentId(id), ifMatch);
    }

    private ResponseEntity<AgentView> answer(AgentProfile agent) {
        return ResponseEntity.ok().eTag(EntityTags.of(agent.version())).body(view(agent));
    }

    private AgentView view(AgentProfile agent) {
        return AgentView.of(agent, people.names(Set.of(agent.userId())));
    }
}
