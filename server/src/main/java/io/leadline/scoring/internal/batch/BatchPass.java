package io.leadline.scoring.internal.batch;

import io.leadline.jobs.JobExecution;
import io.leadline.platform.TenantId;
import io.leadline.platform.storage.StorageReserve;
import io.leadline.scoring.internal.calculation.Calculation;
import io.leadline.scoring.internal.calculation.Calculator;
import io.leadline.scoring.internal.calculation.ScoredLead;
import io.leadline.scoring.internal.calculation.ScoringInputs;
import io.leadline.scoring.internal.calculation.ScoringMetrics;
import io.leadline.scoring.internal.models.ActiveModel;
import io.leadline.scoring.internal.models.CompiledModels;
import io.leadline.scoring.internal.scores.ScoreWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Walks leads in id order, scores them in memory and writes only what changed. Reading takes no locks; before writing, the
 * changed leads are locked and those that moved meanwhile are read again: whoever changed them has scored them, if what
 * changed touches the score.
 */
@Component
class BatchPass {
    /** Rows read and, when they changed, written at once. */
    static final int PORTION = 1000;
    /** Unchanged rows after which progress is committed all the same. */
    private static final int QUIET_PORTION = 20_000;

    private final ScoringInputs inputs;
    private final CompiledModels models;
    private final Calculator calculator;
    private final ScoreWriter writer;
    private final ScoringMetrics metrics;
    private final StorageReserve storage;

    BatchPass(
            ScoringInputs inputs,
            CompiledModels models,
            Calculator calculator,
            ScoreWriter writer,
            ScoringMetrics metrics,
            StorageReserve storage) {
        this.inputs = inputs;
        this.models = models;
        this.calculator = calculator;
        this.writer = writer;
        this.metrics = metrics;
        this.storage = storage;
    }

    /** How far a lane is in a pass. */
    record Position(int pass, long after) {}

    void scoreRange(JobExecution execution, BatchPlan plan, BatchPlan.Lane lane, @Nullable Instant since) {
        long after = start(execution, plan, lane.number(), lane.after());
        int quiet = 0;
        List<ScoredLead> leads;
        do {
            leads = inputs.openLeads(
                    execution.tenantId(),
                    new ScoringInputs.Portion(after, lane.upTo(), since, plan.at(), plan.modelVersion(), PORTION));
            List<Calculation> changed = changed(execution.tenantId(), plan, leads);
            boolean atEnd = leads.size() < PORTION;
            after = atEnd ? lane.upTo() : leads.getLast().leadId();
            quiet += leads.size();
            if (!changed.isEmpty() || !plan.full() || quiet >= QUIET_PORTION || atEnd) {
                commit(
                        execution,
                        plan,
                        lane.number(),
                        new Work(quiet, changed, unchanged(plan, leads, changed), after));
                quiet = 0;
            }
        } while (leads.size() == PORTION);
    }

    void scoreLeads(JobExecution execution, BatchPlan plan, List<Long> leadIds) {
        int next = (int) start(execution, plan, 1, 0);
        while (next < leadIds.size()) {
            List<Long> portion = leadIds.subList(next, Math.min(leadIds.size(), next + PORTION));
            List<ScoredLead> leads = inputs.forLeads(execution.tenantId(), portion);
            List<Calculation> changed = changed(execution.tenantId(), plan, leads);
            next += portion.size();
            commit(execution, plan, 1, new Work(portion.size(), changed, unchanged(plan, leads, changed), next));
        }
    }

    private static long start(JobExecution execution, BatchPlan plan, int lane, long beginning) {
        return execution
                .checkpoint(lane, Position.class)
                .filter(position -> position.pass() == plan.pass())
                .map(Position::after)
                .orElse(beginning);
    }

    private List<Calculation> changed(TenantId tenantId, BatchPlan plan, List<ScoredLead> leads) {
        ActiveModel model = models.get(tenantId, plan.modelVersion());
        return calculator.calculate(tenantId, leads, model, plan.at()).stream()
                .filter(Calculation::changesRow)
                .toList();
    }

    /** The leads of a part whose score stays; of a full pass none, for that confirms all of them at its end. */
    private static List<Long> unchanged(BatchPlan plan, List<ScoredLead> leads, List<Calculation> changed) {
        if (plan.full()) {
            return List.of();
        }
        Set<Long> moved = new HashSet<>();
        changed.forEach(calculation -> moved.add(calculation.lead().leadId()));
        return leads.stream()
                .map(ScoredLead::leadId)
                .filter(lead -> !moved.contains(lead))
                .toList();
    }

    /** What a commit covers: how many leads were looked at, which of them changed, and where the lane then stands. */
    private record Work(int looked, List<Calculation> changed, List<Long> unchanged, long after) {}

    private void commit(JobExecution execution, BatchPlan plan, int lane, Work work) {
        storage.requireRoom();
        execution.chunk(lane, chunk -> {
            if (!work.changed().isEmpty()) {
                write(execution.tenantId(), plan, work.changed());
            }
            writer.confirmUnchanged(execution.tenantId(), work.unchanged(), plan.at());
            chunk.processed(work.looked());
            chunk.checkpoint(new Position(plan.pass(), work.after()));
        });
        metrics.batchRows(work.changed().size(), work.looked() - work.changed().size());
    }

    private void write(TenantId tenantId, BatchPlan plan, List<Calculation> changed) {
        Set<Long> unmoved = new HashSet<>(inputs.lockUnchanged(
                tenantId, changed.stream().map(Calculation::lead).toList()));
        List<Calculation> writable = new ArrayList<>(changed);
        writable.removeIf(calculation -> !unmoved.contains(calculation.lead().leadId()));
        List<Long> moved = changed.stream()
                .map(calculation -> calculation.lead().leadId())
                .filter(leadId -> !unmoved.contains(leadId))
                .toList();
        if (!moved.isEmpty()) {
            writable.addAll(changed(tenantId, plan, inputs.outdated(tenantId, moved, plan.at(), plan.modelVersion())));
        }
        writer.write(tenantId, writable, plan.at());
    }
}
