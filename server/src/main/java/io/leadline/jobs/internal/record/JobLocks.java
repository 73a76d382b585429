package io.leadline.jobs.internal.record;

import io.leadline.platform.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Locks that hold across replicas until the transaction at hand ends. */
@Repository
public class JobLocks {
    private final JdbcClient jdbc;

    JobLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One replica at a time chooses the next job. */
    public void dispatch() {
        lock("dispatch");
    }

    /** One at a time submits jobs for the tenant, so that none slips past the limit of open jobs. */
    public void submission(TenantId tenantId) {
        lock("submission/" + tenantId);
    }

    private void lock(String name) {
        jdbc.sql("INSERT INTO job_locks (name) VALUES (:name) ON DUPLICATE KEY UPDATE name = name")
                .param("name", name)
                .update();
    }
}
