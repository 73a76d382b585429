package io.leadline.gamification.internal.awards;

import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.paging.Cursor;
import io.leadline.platform.paging.Limits;
import io.leadline.platform.paging.Page;
import io.leadline.platform.problem.MayRespondWith;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/gamification/awards")
@Tag(name = "gamification")
class AwardController {
    private final Awards awards;

    AwardController(Awards awards) {
        this.awards = awards;
    }

    @GetMapping
    @Requires(Role.SUPERVISOR)
    @Operation(operationId = "listAwards", summary = "Points a member was awarded by people, the latest first")
    Page<AwardView> list(
            Caller caller,
            @Parameter(description = "Whose; your own unless given", example = "7")
                    @RequestParam(name = "user_id", required = false)
                    @Nullable Long userId,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Limits.of(limit);
        long whose = userId == null ? caller.userId().value() : userId;
        String scope = "awards/" + caller.tenantId() + "/" + whose;
        long before =
                cursor == null ? Long.MAX_VALUE : Cursor.decode(scope, cursor, key -> Long.parseLong(key.getFirst()));
        return Page.of(
                awards.page(caller.tenantId(), whose, before, size + 1), size, last -> Cursor.encode(scope, last.id()));
    }

    @PostMapping
    @Requires(Role.SUPERVISOR)
    @MayRespondWith({"own_award", "award_limit_reached"})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "giveAward",
            summary = "Award points to somebody",
            description = "Up to the tenant's limit for one person's day.")
    ResponseEntity<AwardView> give(Caller caller, @RequestBody @Valid AwardRequest body) {
        AwardView given = awards.give(caller, body);
        return ResponseEntity.created(URI.create("/api/v1/gamification/awards/" + given.id()))
                .body(given);
    }

    @GetMapping("/{id}")
    @Requires(Role.SUPERVISOR)
    @Operation(operationId = "getAward", summary = "Read an award")
    AwardView get(Caller caller, @PathVariable long id) {
        return awards.get(caller.tenantId(), id);
    }

    @PostMapping("/{id}/revoke")
    @Requires(Role.SUPERVISOR)
    @MayRespondWith("already_revoked")
    @Operation(
            operationId = "revokeAward",
            summary = "Take awarded points back",
            description = "With an opposite entry of the same day. Spent points leave a balance below zero.")
    AwardView revoke(Caller caller, @PathVariable long id, @RequestBody @Valid RevocationRequest body) {
        return awards.revoke(caller, id, body);
    }
}
