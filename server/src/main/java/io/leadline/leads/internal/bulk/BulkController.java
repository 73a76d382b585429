package io.leadline.leads.internal.bulk;

import io.leadline.jobs.JobView;
import io.leadline.jobs.Jobs;
import io.leadline.jobs.NewJob;
import io.leadline.leads.LeadId;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.leadline.platform.problem.MayRespondWith;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "leads")
class BulkController {
    private final BulkChange change;
    private final Jobs jobs;

    BulkController(BulkChange change, Jobs jobs) {
        this.change = change;
        this.jobs = jobs;
    }

    @PostMapping("/api/v1/leads/bulk")
    @Requires(Role.SUPERVISOR)
    @MayRespondWith({"invalid_category", "invalid_parameter", "too_many_jobs"})
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BulkOutcome.class)))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = JobView.class)))
    @Operation(
            operationId = "bulkChangeLeads",
            summary = "Assign, move, prioritise or delete many leads",
            description = "With lead_ids the change is made at once and the answer is 200 with the outcome; "
                    + "with a filter it is a job and the answer is 202.")
    ResponseEntity<?> bulk(Caller caller, @RequestBody @Valid BulkRequest body) {
        change.check(caller.tenantId(), body);
        if (body.leadIds() == null) {
            NewJob job = new NewJob(BulkHandler.JOB_TYPE, body, null, null, caller.userId());
            JobView view = JobView.of(jobs.submit(caller.tenantId(), job).job());
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/jobs/" + view.id()))
                    .body(view);
        }
        List<LeadId> leadIds =
                body.leadIds().stream().distinct().sorted().map(LeadId::new).toList();
        return ResponseEntity.ok(change.apply(caller.tenantId(), leadIds, body, caller.userId()));
    }
}
