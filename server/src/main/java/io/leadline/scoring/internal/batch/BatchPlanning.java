package io.leadline.scoring.internal.batch;

import io.leadline.jobs.JobExecution;
import io.leadline.platform.TenantId;
import io.leadline.scoring.internal.calculation.ScoringInputs;
import io.leadline.scoring.internal.models.ModelRepository;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Decides what a pass of a batch scores, for which instant and with which model, and writes that down with the job. */
@Component
class BatchPlanning {
    /** The lane whose checkpoint is the plan. */
    static final int LANE = 0;

    private final ScoringInputs inputs;
    private final ModelRepository models;
    private final Clock clock;

    BatchPlanning(ScoringInputs inputs, ModelRepository models, Clock clock) {
        this.inputs = inputs;
        this.models = models;
        this.clock = clock;
    }

    /** The pass at work: the one the job was in the middle of, or its first. */
    BatchPlan current(JobExecution execution, BatchRequest request) {
        return execution.checkpoint(LANE, BatchPlan.class).orElseGet(() -> begin(execution, request, 1));
    }

    /** @param pass counted from 1 */
    BatchPlan begin(JobExecution execution, BatchRequest request, int pass) {
        TenantId tenantId = execution.tenantId();
        ScoringInputs.Extent extent = inputs.extent(tenantId, request.createdSince());
        Instant at = pass == 1 ? execution.job().createdAt() : clock.instant();
        int version = models.activeVersion(tenantId);
        BatchPlan plan = new BatchPlan(pass, at, version, request.isAll(), extent.first(), extent.last());
        long portion =
                request.leadIds() == null ? extent.open() : request.leadIds().size();
        execution.total(execution.job().processed() + portion);
        execution.chunk(LANE, chunk -> chunk.checkpoint(plan));
        return plan;
    }
}
