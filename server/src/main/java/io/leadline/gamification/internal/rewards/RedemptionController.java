package io.leadline.gamification.internal.rewards;

import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.paging.Cursor;
import io.leadline.platform.paging.Limits;
import io.leadline.platform.paging.Page;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.MayRespondWith;
import io.leadline.platform.problem.ProblemType;
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
@RequestMapping("/api/v1/gamification")
@Tag(name = "gamification")
class RedemptionController {
    private final Redemptions redemptions;
    private final RedemptionDecisions decisions;

    RedemptionController(Redemptions redemptions, RedemptionDecisions decisions) {
        this.decisions = decisions;
        this.redemptions = redemptions;
    }

    @PostMapping("/rewards/{id}/redeem")
    @Requires(Role.AGENT)
    @MayRespondWith({"out_of_stock", "redemption_limit_reached", "not_enough_points"})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "redeemReward",
            summary = "Spend points on a reward",
            description =
                    "Granted at once where the reward needs no approval. Send an Idempotency-Key, so that a request sent"
                            + " again does not buy twice.")
    ResponseEntity<RedemptionView> redeem(Caller caller, @PathVariable long id) {
        RedemptionView redeemed = redemptions.redeem(caller, id);
        return ResponseEntity.created(URI.create("/api/v1/gamification/redemptions/" + redeemed.id()))
                .body(redeemed);
    }

    @GetMapping("/redemptions/{id}")
    @Requires(Role.AGENT)
    @Operation(
            operationId = "getRedemption",
            summary = "Read what was redeemed",
            description = "Your own; supervisors see everybody's.")
    RedemptionView get(Caller caller, @PathVariable long id) {
        return redemptions.get(caller, id);
    }

    @GetMapping("/redemptions")
    @Requires(Role.AGENT)
    @Operation(
            operationId = "listRedemptions",
            summary = "What was redeemed, the latest first",
            description = "Your own; supervisors see everybody's.")
    Page<RedemptionView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable RedemptionStatus status,
            @Parameter(description = "Only this member's; others than your own take a supervisor", example = "7")
                    @RequestParam(name = "user_id", required = false)
                    @Nullable Long userId,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Limits.of(limit);
        Long whose = whose(caller, userId);
        String scope = "redemptions/" + caller.tenantId() + "/" + whose + "/" + status;
        long before =
                cursor == null ? Long.MAX_VALUE : Cursor.decode(scope, cursor, key -> Long.parseLong(key.getFirst()));
        return Page.of(
                redemptions.page(caller.tenantId(), whose, status, before, size + 1),
                size,
                last -> Cursor.encode(scope, last.id()));
    }

    private static @Nullable Long whose(Caller caller, @Nullable Long userId) {
        if (caller.role().covers(Role.SUPERVISOR)) {
            return userId;
        }
        if (userId != null && userId != caller.userId().value()) {
            throw new DomainException(ProblemType.FORBIDDEN, "What others redeemed takes a supervisor to see.");
        }
        return caller.userId().value();
    }

    @PostMapping("/redemptions/{id}/decide")
    @Requires(Role.SUPERVISOR)
    @MayRespondWith({"already_decided", "own_redemption"})
    @Operation(
            operationId = "decideRedemption",
            summary = "Grant or decline what somebody redeemed",
            description = "Declining gives the points and the stock back, once.")
    RedemptionView decide(Caller caller, @PathVariable long id, @RequestBody @Valid DecisionRequest body) {
        return decisions.decide(caller, id, body);
    }

    @PostMapping("/redemptions/{id}/cancel")
    @Requires(Role.AGENT)
    @MayRespondWith("already_decided")
    @Operation(
            operationId = "cancelRedemption",
            summary = "Take back what you redeemed, while it waits for a decision",
            description = "Gives the points and the stock back, once.")
    RedemptionView cancel(Caller caller, @PathVariable long id) {
        return decisions.cancel(caller, id);
    }
}
