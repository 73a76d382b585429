-- Open jobs wait here for a thread. Replicas take them one at a time, under the lock 'dispatch', so that the choice between
-- tenants is one decision wherever it is made. Times are the database's (UTC): the clocks of replicas may differ.
-- turn_at orders the jobs of one tenant: when the job came in, plus what it is expected to take, so that short ones pass long
-- ones and long ones do not wait for ever. claim counts the times it was taken: whoever was taken for dead changes nothing.
CREATE TABLE job_queue (
    tenant_id    VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    job_id       BIGINT      NOT NULL,
    turn_at      DATETIME(6) NOT NULL,
    due_at       DATETIME(6) NOT NULL,
    claimed_by   VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
    claim        BIGINT      NOT NULL DEFAULT 0,
    heartbeat_at DATETIME(6) NULL,
    PRIMARY KEY (tenant_id, job_id),
    UNIQUE KEY uk_job_queue_job (job_id),
    KEY ix_job_queue_turn (claimed_by, tenant_id, turn_at, job_id, due_at),
    KEY ix_job_queue_heartbeat (heartbeat_at),
    CONSTRAINT fk_job_queue_job FOREIGN KEY (tenant_id, job_id) REFERENCES jobs (tenant_id, id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

INSERT INTO job_queue (tenant_id, job_id, turn_at, due_at)
SELECT tenant_id, id, created_at, created_at FROM jobs WHERE status IN ('queued', 'running');

DROP TABLE job_executions;

-- When a tenant last had a thread: whoever waits longest for one is next.
CREATE TABLE job_turns (
    tenant_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    served_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id),
    KEY ix_job_turns_served (served_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- One row for the choice of the next job, and one for each tenant that submits: held until the transaction ends.
CREATE TABLE job_locks (
    name VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (name)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

INSERT INTO job_locks (name) VALUES ('dispatch');
