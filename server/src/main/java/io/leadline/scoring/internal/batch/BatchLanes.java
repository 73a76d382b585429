package io.leadline.scoring.internal.batch;

import io.leadline.jobs.JobExecution;
import io.leadline.scoring.internal.models.ModelRepository;
import io.leadline.scoring.internal.scores.ScoreCache;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Carries out a pass, a range of leads in each lane. */
@Component
class BatchLanes {
    private final BatchPass passes;
    private final ModelRepository models;
    private final ScoreCache cache;
    private final int lanes;

    BatchLanes(
            BatchPass passes,
            ModelRepository models,
            ScoreCache cache,
            @Value("${leadline.scoring.batch-lanes:2}") int lanes) {
        this.passes = passes;
        this.models = models;
        this.cache = cache;
        this.lanes = lanes;
    }

    void carryOut(JobExecution execution, BatchPlan plan, BatchRequest request) throws Exception {
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
            execution.chunk(BatchPlanning.LANE, chunk -> {
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
