package io.leadline.scoring.internal.batch;

import io.leadline.jobs.JobExecution;
import io.leadline.jobs.JobHandler;
import io.leadline.platform.TenantId;
import io.leadline.scoring.internal.calculation.ScoringInputs;
import io.leadline.scoring.internal.calculation.ScoringMetrics;
import io.leadline.scoring.internal.models.ModelRepository;
import io.leadline.scoring.internal.scores.ScoreCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Recalculates scores in bulk. A pass scores everything for one instant, so a batch that was killed and resumed gives the same
 * scores as one that was not. When another model was activated meanwhile, a full pass with that one follows.
 */
@Component
class BatchHandler implements JobHandler {
    private static final int PLAN_LANE = 0;

    private final ScoringInputs inputs;
    private final ModelRepository models;
    private final BatchPass passes;
    private final ScoreCache cache;
    private final ScoringMetrics metrics;
    private final Clock clock;
    private final int lanes;

    BatchHandler(
            ScoringInputs inputs,
            ModelRepository models,
            BatchPass passes,
            ScoreCache cache,
            ScoringMetrics metrics,
            Clock clock,
            @Value("${leadline.scoring.batch-lanes:2}") int lanes) {
        this.inputs = inputs;
        this.models = models;
        this.passes = passes;
        this.cache = cache;
        this.metrics = metrics;
        this.clock = clock;
        this.lanes = lanes;
    }

    @Override
    public String type() {
        return BatchScoring.JOB_TYPE;
    }

    @Override
    public void run(JobExecution execution) throws Exception {
        Instant begun = clock.instant();
        BatchRequest request = execution.parameters(BatchRequest.class);
        Optional<BatchPlan> kept = execution.checkpoint(PLAN_LANE, BatchPlan.class);
        BatchPlan plan = kept.isPresent() ? kept.get() : begin(execution, request, 1);
        carryOut(execution, plan, request);
        while (models.recalculationIsDue(execution.tenantId())) {
            plan = begin(execution, BatchRequest.ALL, plan.pass() + 1);
            carryOut(execution, plan, BatchRequest.ALL);
        }
        metrics.batchTook(Duration.between(begun, clock.instant()));
        execution.result(Map.of("model_version", plan.modelVersion(), "as_of", plan.at()));
    }

    private BatchPlan begin(JobExecution execution, BatchRequest request, int pass) {
        TenantId tenantId = execution.tenantId();
        ScoringInputs.Extent extent = inputs.extent(tenantId, request.createdSince());
        Instant at = pass == 1 ? execution.job().createdAt() : clock.instant();
        int version = models.activeVersion(tenantId);
        BatchPlan plan = new BatchPlan(pass, at, version, request.isAll(), extent.first(), extent.last());
        long portion =
                request.leadIds() == null ? extent.open() : request.leadIds().size();
        execution.total(execution.job().processed() + portion);
        execution.chunk(PLAN_LANE, chunk -> chunk.checkpoint(plan));
        return plan;
    }

    private void carryOut(JobExecution execution, BatchPlan plan, BatchRequest request) throws Exception {
        List<Long> leadIds = request.leadIds();
        if (leadIds != null && !plan.full()) {
            passes.scoreLeads(
                    execution, plan, leadIds.stream().distinct().sorted().toList());
            return;
        }
        Instant since = plan.full() ? null : request.createdSince();
        inParallel(plan.lanes(lanes).stream()
                .map(lane -> (Runnable) () -> passes.scoreRange(execution, plan, lane, since))
                .toList());
        if (plan.full()) {
            execution.chunk(PLAN_LANE, chunk -> {
                models.confirm(execution.tenantId(), plan.modelVersion(), plan.at(), plan.last());
                cache.forgetAllAfterCommit(execution.tenantId());
            });
        }
    }

    private static void inParallel(List<Runnable> works) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(works.size())) {
            List<Future<?>> running =
                    works.stream().<Future<?>>map(threads::submit).toList();
            for (Future<?> work : running) {
                work.get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }
}
