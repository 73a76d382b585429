package io.leadline.gamification.internal.rewards;

import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.catalogue.CatalogueResource;
import io.leadline.platform.paging.Page;
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
@RequestMapping(RewardController.PATH)
@Tag(name = "gamification")
class RewardController {
    static final String PATH = "/api/v1/gamification/rewards";

    private static final CatalogueResource RESOURCE = new CatalogueResource(PATH);

    private final RewardService rewards;
    private final MergePatch mergePatch;

    RewardController(RewardService rewards, MergePatch mergePatch) {
        this.rewards = rewards;
        this.mergePatch = mergePatch;
    }

    @GetMapping
    @Requires(Role.VIEWER)
    @Operation(operationId = "listRewards", summary = "What points buy")
    Page<RewardView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return RESOURCE.page(caller.tenantId(), limit, cursor, rewards::page).map(RewardView::of);
    }

    @PostMapping
    @Requires(Role.ADMIN)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "createReward", summary = "Add a reward")
    ResponseEntity<RewardView> create(Caller caller, @RequestBody @Valid RewardFields body) {
        Reward created = rewards.create(caller.tenantId(), body);
        return RESOURCE.created(created, RewardView.of(created));
    }

    @GetMapping("/{id}")
    @Requires(Role.VIEWER)
    @Operation(operationId = "getReward", summary = "Read a reward")
    ResponseEntity<RewardView> get(Caller caller, @PathVariable long id) {
        return answer(rewards.get(caller.tenantId(), id));
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {"application/json", "application/merge-patch+json"})
    @Requires(Role.ADMIN)
    @Operation(
            operationId = "changeReward",
            summary = "Change a reward",
            description = "A JSON Merge Patch (RFC 7396). What was redeemed keeps its cost.")
    ResponseEntity<RewardView> change(
            Caller caller,
            @PathVariable long id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @BodyOf(RewardFields.class) JsonNode body) {
        return answer(rewards.change(
                caller.tenantId(), id, ifMatch, fields -> mergePatch.apply(fields, body, RewardFields.class)));
    }

    @DeleteMapping("/{id}")
    @Requires(Role.ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "removeReward",
            summary = "Remove a reward",
            description = "What was redeemed of it stays.")
    void remove(
            Caller caller,
            @PathVariable long id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        rewards.remove(caller.tenantId(), id, ifMatch);
    }

    private static ResponseEntity<RewardView> answer(Reward reward) {
        return RESOURCE.found(reward, RewardView.of(reward));
    }
}
