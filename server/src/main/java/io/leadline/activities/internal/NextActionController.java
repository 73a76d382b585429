package io.leadline.activities.internal;

import io.leadline.leads.LeadId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.MayRespondWith;
import io.leadline.platform.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "activities")
class NextActionController {
    private static final int MOST = 25;

    private final NextActions nextActions;
    private final NextCalls nextCalls;

    NextActionController(NextActions nextActions, NextCalls nextCalls) {
        this.nextActions = nextActions;
        this.nextCalls = nextCalls;
    }

    @GetMapping("/api/v1/leads/next-calls")
    @Requires(Role.AGENT)
    @MayRespondWith("invalid_parameter")
    @Operation(
            operationId = "listNextCalls",
            summary = "The caller's own leads to call now",
            description =
                    "Leads whose next action is due and is a call or a follow-up: follow-ups first, then by score. Leads "
                            + "without a phone number, marked as do not call, contacted too recently or with a later follow-up are left "
                            + "out.")
    NextCallsResponse nextCalls(
            Caller caller,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "25", defaultValue = "6"))
                    @RequestParam(required = false)
                    @Nullable Integer limit) {
        int size = limit == null ? 6 : limit;
        if (size < 1 || size > MOST) {
            throw new DomainException(ProblemType.INVALID_PARAMETER, "limit must be between 1 and " + MOST + ".");
        }
        return new NextCallsResponse(nextCalls.of(caller.tenantId(), caller.userId(), size));
    }

    @GetMapping("/api/v1/leads/{id}/next-action")
    @Requires(Role.VIEWER)
    @Operation(
            operationId = "nextAction",
            summary = "What to do next with a lead, and why",
            description = "Follows from its status, its planned follow-up, the last contact and its score category.")
    NextAction nextAction(Caller caller, @PathVariable long id) {
        return nextActions.of(caller.tenantId(), new LeadId(id));
    }
}
