-- What a job was told may name people, and serves nobody once the job has ended.
UPDATE jobs SET parameters = '{}' WHERE finished_at IS NOT NULL;

DELETE c FROM job_checkpoints c JOIN jobs j ON j.tenant_id = c.tenant_id AND j.id = c.job_id WHERE j.finished_at IS NOT NULL;
