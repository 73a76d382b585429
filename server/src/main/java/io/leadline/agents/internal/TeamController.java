package io.leadline.agents.internal;

import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.catalogue.CatalogueResource;
import io.leadline.platform.paging.Page;
import io.leadline.platform.problem.MayRespondWith;
import io.leadline.platform.web.json.BodyOf;
import io.leadline.platform.web.json.MergePatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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
@RequestMapping(TeamController.PATH)
@Tag(name = "teams", description = "Groups of agents")
class TeamController {
    static final String PATH = "/api/v1/teams";

    private static final CatalogueResource RESOURCE = new CatalogueResource(PATH);

    private final TeamService teams;
    private final MergePatch mergePatch;

    TeamController(TeamService teams, MergePatch mergePatch) {
        this.teams = teams;
        this.mergePatch = mergePatch;
    }

    @GetMapping
    @Requires(Role.VIEWER)
    @Operation(operationId = "listTeams", summary = "The tenant's teams")
    Page<TeamView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return RESOURCE.page(caller.tenantId(), limit, cursor, teams::page).map(TeamView::of);
    }

    @PostMapping
    @Requires(Role.SUPERVISOR)
    @MayRespondWith("name_taken")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "createTeam", summary = "Add a team")
    ResponseEntity<TeamView> create(Caller caller, @RequestBody @Valid TeamFields body) {
        Team created = teams.create(caller.tenantId(), body);
        return RESOURCE.created(created, TeamView.of(created));
    }

    @GetMapping("/{id}")
    @Requires(Role.VIEWER)
    @Operation(operationId = "getTeam", summary = "Read a team")
    ResponseEntity<TeamView> get(Caller caller, @PathVariable long id) {
        return answer(teams.get(caller.tenantId(), id));
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {"application/json", "application/merge-patch+json"})
    @Requires(Role.SUPERVISOR)
    @MayRespondWith("name_taken")
    @Operation(operationId = "changeTeam", summary = "Change a team", description = "A JSON Merge Patch (RFC 7396).")
    ResponseEntity<TeamView> change(
            Caller caller,
            @PathVariable long id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @BodyOf(TeamFields.class) JsonNode body) {
        return answer(teams.change(
                caller.tenantId(), id, ifMatch, fields -> mergePatch.apply(fields, body, TeamFields.class)));
    }

    @DeleteMapping("/{id}")
    @Requires(Role.SUPERVISOR)
    @MayRespondWith("team_not_empty")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteTeam", summary = "Delete a team that has no agents")
    void delete(
            Caller caller,
            @PathVariable long id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        teams.delete(caller.tenantId(), id, ifMatch);
    }

    private static ResponseEntity<TeamView> answer(Team team) {
        return RESOURCE.found(team, TeamView.of(team));
    }
}
