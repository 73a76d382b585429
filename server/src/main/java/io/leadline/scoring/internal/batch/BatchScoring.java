package io.leadline.scoring.internal.batch;

import io.leadline.jobs.JobStatus;
import io.leadline.jobs.Jobs;
import io.leadline.jobs.NewJob;
import io.leadline.jobs.Submission;
import io.leadline.jobs.events.JobEnded;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.phase.ReactPhase;
import io.leadline.platform.problem.InvalidRequestException;
import io.leadline.scoring.internal.calculation.ScoringInputs;
import io.leadline.scoring.internal.models.ModelRepository;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Starts recalculations; of a tenant at most one runs at a time. */
@Service
public class BatchScoring {
    static final String JOB_TYPE = "score_batch";

    private final Jobs jobs;
    private final ScoringInputs inputs;
    private final ModelRepository models;

    BatchScoring(Jobs jobs, ScoringInputs inputs, ModelRepository models) {
        this.jobs = jobs;
        this.inputs = inputs;
        this.models = models;
    }

    /** Starts the batch, or returns the one that runs already. */
    public Submission start(TenantId tenantId, BatchRequest request, @Nullable UserId by) {
        if (request.leadIds() != null) {
            requireKnown(tenantId, request.leadIds());
        }
        return jobs.submit(tenantId, new NewJob(JOB_TYPE, request, JOB_TYPE, null, by));
    }

    /**
     * A model activated after a batch's last look and before its end was told that this batch runs. It is the last to know
     * that nobody will look again, so it starts the next.
     */
    @ReactPhase
    void on(JobEnded ended) {
        if (ended.type().equals(JOB_TYPE)
                && ended.status() == JobStatus.SUCCEEDED
                && models.recalculationIsDue(ended.tenantId())) {
            start(ended.tenantId(), BatchRequest.ALL, null);
        }
    }

    private void requireKnown(TenantId tenantId, List<Long> leadIds) {
        Set<Long> unknown = new HashSet<>(leadIds);
        inputs.forLeads(tenantId, List.copyOf(unknown)).forEach(lead -> unknown.remove(lead.leadId()));
        if (!unknown.isEmpty()) {
            String some =
                    unknown.stream().sorted().limit(10).map(String::valueOf).collect(Collectors.joining(", "));
            throw new InvalidRequestException("lead_ids", "unknown_lead", "There are no such leads: " + some + ".");
        }
    }
}
