package io.leadline.leads.internal.lifecycle;

import io.leadline.leads.LeadId;
import io.leadline.leads.LeadMoves;
import io.leadline.leads.internal.listing.LeadQuery;
import io.leadline.leads.internal.record.LeadView;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.problem.DomainException;
import io.leadline.platform.problem.NotFoundException;
import io.leadline.platform.problem.ProblemType;
import io.leadline.platform.web.EntityTags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "leads")
class DoNotCallController {
    private final LeadMoves moves;
    private final LeadQuery query;

    DoNotCallController(LeadMoves moves, LeadQuery query) {
        this.moves = moves;
        this.query = query;
    }

    @PutMapping("/api/v1/leads/{id}/do-not-call")
    @Requires(Role.AGENT)
    @Operation(
            operationId = "setDoNotCall",
            summary = "Mark a lead as do not call",
            description =
                    "A marked lead is never offered for a call, and new leads with its phone number are marked as well. "
                            + "Removing the mark requires the supervisor role.")
    ResponseEntity<LeadView> set(Caller caller, @PathVariable long id, @RequestBody @Valid DoNotCallRequest body) {
        if (!body.doNotCall() && !caller.role().covers(Role.SUPERVISOR)) {
            throw new DomainException(
                    ProblemType.FORBIDDEN, "Allowing calls to this lead again requires the supervisor role.");
        }
        LeadId leadId = new LeadId(id);
        moves.markDoNotCall(caller.tenantId(), leadId, body.doNotCall(), caller.userId());
        LeadView view = query.find(caller.tenantId(), id).orElseThrow(() -> new NotFoundException("lead", leadId));
        return ResponseEntity.ok().eTag(EntityTags.of(view.version())).body(view);
    }
}
