package io.leadline.onboarding.internal;

import io.leadline.activities.Activities;
import io.leadline.activities.ActivityRequest;
import io.leadline.jobs.JobExecution;
import io.leadline.jobs.JobHandler;
import io.leadline.leads.LeadId;
import io.leadline.leads.Leads;
import io.leadline.platform.TenantId;
import io.leadline.platform.audit.Audit;
import io.leadline.platform.audit.AuditEntry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Creates sample data as people would: leads, what happened with them, and what is to be done next. All of it in one transaction,
 * and by nobody: so it earns nobody points and counts among nobody's calls.
 */
@Component
class SampleDataHandler implements JobHandler {
    static final String JOB_TYPE = "sample_data";

    private final SampleSets sets;
    private final Leads leads;
    private final Activities activities;
    private final Audit audit;
    private final Clock clock;

    SampleDataHandler(SampleSets sets, Leads leads, Activities activities, Audit audit, Clock clock) {
        this.sets = sets;
        this.leads = leads;
        this.activities = activities;
        this.audit = audit;
        this.clock = clock;
    }

    record Result(int leads) {}

    @Override
    public String type() {
        return JOB_TYPE;
    }

    @Override
    public void run(JobExecution execution) {
        execution.chunk(0, chunk -> chunk.processed(fill(execution.tenantId())));
        execution.result(new Result((int) execution.job().processed()));
    }

    /** @return how many leads; none where the sample data was removed before the job's turn, or is there already */
    private int fill(TenantId tenantId) {
        if (!sets.lockUnfilled(tenantId)) {
            return 0;
        }
        Instant now = clock.instant();
        List<LeadId> created = new ArrayList<>();
        for (SampleLead sample : SampleLeads.ALL) {
            created.add(create(tenantId, sample, now));
        }
        Map<LeadId, Long> versions = leads.lockVersions(tenantId, created);
        sets.fill(tenantId, versions);
        audit.record(
                tenantId, AuditEntry.ofAll("sample_data.added", "sample_data").fact("leads", created.size()));
        return created.size();
    }

    private LeadId create(TenantId tenantId, SampleLead sample, Instant now) {
        LeadId lead = leads.create(tenantId, List.of(sample.lead()), now.minus(sample.age()))
                .getFirst();
        for (SampleActivity activity : sample.activities()) {
            activities.log(tenantId, lead, null, request(activity, now));
        }
        if (sample.followUpIn() != null) {
            leads.planFollowUp(tenantId, lead, now.plus(sample.followUpIn()), null);
        }
        return lead;
    }

    private static ActivityRequest request(SampleActivity activity, Instant now) {
        return new ActivityRequest(
                activity.type(),
                activity.outcome(),
                activity.description(),
                now.minus(activity.ago()),
                activity.minutes(),
                null,
                null);
    }
}
