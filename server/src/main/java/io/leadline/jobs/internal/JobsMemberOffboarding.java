package io.leadline.jobs.internal;

import io.leadline.identity.events.MemberDemoted;
import io.leadline.identity.events.MemberRemoved;
import io.leadline.jobs.internal.record.JobRepository;
import io.leadline.jobs.internal.submission.JobCancellation;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import io.leadline.platform.phase.ReactPhase;
import org.springframework.stereotype.Component;

/** Work that was started in the name of a member ends when the member goes, or may do less than when it was started. */
@Component
class JobsMemberOffboarding {
    private final JobRepository repository;
    private final JobCancellation cancellation;

    JobsMemberOffboarding(JobRepository repository, JobCancellation cancellation) {
        this.repository = repository;
        this.cancellation = cancellation;
    }

    @ReactPhase
    void on(MemberRemoved removed) {
        cancel(removed.tenantId(), removed.userId());
    }

    @ReactPhase
    void on(MemberDemoted demoted) {
        cancel(demoted.tenantId(), demoted.userId());
    }

    private void cancel(TenantId tenantId, UserId member) {
        repository.openOf(tenantId, member).forEach(job -> cancellation.cancelIfOpen(tenantId, job));
    }
}
