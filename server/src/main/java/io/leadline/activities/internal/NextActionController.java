package io.leadline.activities.internal;

import io.leadline.leads.LeadId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "activities")
class NextActionController {
    private final NextActions nextActions;

    NextActionController(NextActions nextActions) {
        this.nextActions = nextActions;
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
