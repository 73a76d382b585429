-- Uploads that never came to a job are asked for once for all tenants.
ALTER TABLE import_files ADD KEY ix_import_files_abandoned (job_id, created_at);
