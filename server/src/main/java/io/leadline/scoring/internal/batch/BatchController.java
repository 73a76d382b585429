package io.leadline.scoring.internal.batch;

import io.leadline.jobs.Submission;
import io.leadline.platform.access.Caller;
import io.leadline.platform.access.Requires;
import io.leadline.platform.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/leads/scores")
@Tag(name = "scores")
class BatchController {
    private final BatchScoring batches;

    BatchController(BatchScoring batches) {
        this.batches = batches;
    }

    @PostMapping("/batch-calculate")
    @Requires(Role.SUPERVISOR)
    @Operation(
            operationId = "batchCalculate",
            summary = "Calculate the scores of all open leads, or of some",
            description = "Answers at once with a job. While one runs, another call returns the running job.")
    BatchResponse batch(Caller caller, @RequestBody(required = false) @Valid @Nullable BatchRequest body) {
        Submission submission =
                batches.start(caller.tenantId(), body == null ? BatchRequest.ALL : body, caller.userId());
        return new BatchResponse(
                "Batch score calculation started",
                "processing",
                submission.job().id().value());
    }
}
