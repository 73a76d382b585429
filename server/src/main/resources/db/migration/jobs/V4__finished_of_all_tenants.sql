-- What finished long ago is asked for once for all tenants.
ALTER TABLE jobs
    DROP KEY ix_jobs_finished,
    ADD KEY ix_jobs_finished (finished_at, tenant_id, id);
