package io.leadline.scoring.internal.batch;

import io.leadline.jobs.JobExecution;
import io.leadline.jobs.JobHandler;
import io.leadline.scoring.internal.calculation.ScoringMetrics;
import io.leadline.scoring.internal.models.ModelRepository;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Recalculates scores in bulk. A pass scores everything for one instant, so a batch that was killed and resumed gives the same
 * scores as one that was not. When another model was activated meanwhile, a full pass with that one follows.
 */
@Component
class BatchHandler implements JobHandler {
    private final BatchPlanning planning;
    private final BatchLanes lanes;
    private final ModelRepository models;
    private final ScoringMetrics metrics;
    private final Clock clock;

    BatchHandler(
            BatchPlanning planning, BatchLanes lanes, ModelRepository models, ScoringMetrics metrics, Clock clock) {
        this.planning = planning;
        this.lanes = lanes;
        this.models = models;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public String type() {
        return BatchScoring.JOB_TYPE;
    }

    @Override
    public void run(JobExecution execution) throws Exception {
        Instant begun = clock.instant();
        BatchRequest request = execution.parameters(BatchRequest.class);
        BatchPlan plan = planning.current(execution, request);
        lanes.carryOut(execution, plan, request);
        while (models.recalculationIsDue(execution.tenantId())) {
            plan = planning.begin(execution, BatchRequest.ALL, plan.pass() + 1);
            lanes.carryOut(execution, plan, BatchRequest.ALL);
        }
        metrics.batchTook(Duration.between(begun, clock.instant()));
        execution.result(Map.of("model_version", plan.modelVersion(), "as_of", plan.at()));
    }
}
