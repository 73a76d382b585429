package io.leadline.jobs.internal;

import io.leadline.identity.events.MemberDemoted;
import io.leadline.identity.events.MemberRemoved;
import io.leadline.platform.TenantId;
import io.leadline.platform.UserId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Work that was started in the name of a member ends when the member goes, or may do less than when it was started. */
@Component
class JobsOfMembers {
    private final JobRepository repository;
    private final JobSubmissions jobs;

    JobsOfMembers(JobRepository repository, JobSubmissions jobs) {
        this.repository = repository;
        this.jobs = jobs;
    }

    @EventListener
    void on(MemberRemoved removed) {
        cancel(removed.tenantId(), removed.userId());
    }

    @EventListener
    void on(MemberDemoted demoted) {
        cancel(demoted.tenantId(), demoted.userId());
    }

    private void cancel(TenantId tenantId, UserId member) {
        repository.openOf(tenantId, member).forEach(job -> jobs.cancelIfOpen(tenantId, job));
    }
}
