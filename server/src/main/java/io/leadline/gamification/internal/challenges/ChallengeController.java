package io.leadline.gamification.internal.challenges;

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
@RequestMapping(ChallengeController.PATH)
@Tag(name = "gamification")
class ChallengeController {
    static final String PATH = "/api/v1/gamification/challenges";

    private static final CatalogueResource RESOURCE = new CatalogueResource(PATH);

    private final ChallengeService challenges;
    private final MergePatch mergePatch;

    ChallengeController(ChallengeService challenges, MergePatch mergePatch) {
        this.challenges = challenges;
        this.mergePatch = mergePatch;
    }

    @GetMapping
    @Requires(Role.VIEWER)
    @Operation(operationId = "listChallenges", summary = "Challenges, the latest first")
    Page<ChallengeView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return RESOURCE.newestFirst(caller.tenantId(), limit, cursor, challenges::page)
                .map(challenge -> challenges.view(caller, challenge));
    }

    @PostMapping
    @Requires(Role.ADMIN)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "createChallenge", summary = "Add a challenge")
    ResponseEntity<ChallengeView> create(Caller caller, @RequestBody @Valid ChallengeFields body) {
        Challenge created = challenges.create(caller.tenantId(), body);
        return RESOURCE.created(created, challenges.view(caller, created));
    }

    @GetMapping("/{id}")
    @Requires(Role.VIEWER)
    @Operation(operationId = "getChallenge", summary = "Read a challenge")
    ResponseEntity<ChallengeView> get(Caller caller, @PathVariable long id) {
        return answer(caller, challenges.get(caller.tenantId(), id));
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {"application/json", "application/merge-patch+json"})
    @Requires(Role.ADMIN)
    @MayRespondWith("challenge_ended")
    @Operation(
            operationId = "changeChallenge",
            summary = "Change a challenge",
            description = "A JSON Merge Patch (RFC 7396). What is over stays as it was.")
    ResponseEntity<ChallengeView> change(
            Caller caller,
            @PathVariable long id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @BodyOf(ChallengeFields.class) JsonNode body) {
        return answer(
                caller,
                challenges.change(
                        caller.tenantId(),
                        id,
                        ifMatch,
                        fields -> mergePatch.apply(fields, body, ChallengeFields.class)));
    }

    @GetMapping("/{id}/standings")
    @Requires(Role.VIEWER)
    @Operation(
            operationId = "listChallengeStandings",
            summary = "How far people or teams are, the furthest first",
            description =
                    "The first hundred. Who is hidden is left out; who is anonymous has a name for supervisors alone.")
    ChallengeStandings standings(Caller caller, @PathVariable long id) {
        return challenges.standings(caller, id);
    }

    @DeleteMapping("/{id}")
    @Requires(Role.ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "removeChallenge",
            summary = "Remove a challenge",
            description = "Nobody wins it then. One that is over stays in the ledger of its winners.")
    void remove(
            Caller caller,
            @PathVariable long id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        challenges.remove(caller.tenantId(), id, ifMatch);
    }

    private ResponseEntity<ChallengeView> answer(Caller caller, Challenge challenge) {
        return RESOURCE.found(challenge, challenges.view(caller, challenge));
    }
}
