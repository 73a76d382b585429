-- exclusive_key is set only while a job is queued or running: the unique key then allows one open job per key.
-- attempt counts the runs; a run may only write while its attempt is the newest. setbacks counts runs without progress.
CREATE TABLE jobs (
    tenant_id     VARCHAR(36)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id            BIGINT       NOT NULL AUTO_INCREMENT,
    type          VARCHAR(50)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    status        VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    exclusive_key VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NULL,
    parameters    JSON         NOT NULL,
    result        JSON         NULL,
    processed     BIGINT       NOT NULL DEFAULT 0,
    total         BIGINT       NULL,
    failed        BIGINT       NOT NULL DEFAULT 0,
    error         VARCHAR(1000) NULL,
    attempt       INT          NOT NULL DEFAULT 0,
    setbacks      INT          NOT NULL DEFAULT 0,
    created_by    BIGINT       NULL,
    created_at    DATETIME(6)  NOT NULL,
    started_at    DATETIME(6)  NULL,
    finished_at   DATETIME(6)  NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY uk_jobs_id (id),
    UNIQUE KEY uk_jobs_exclusive (tenant_id, exclusive_key),
    KEY ix_jobs_type (tenant_id, type, id),
    KEY ix_jobs_status (tenant_id, status, id),
    KEY ix_jobs_finished (tenant_id, finished_at),
    CONSTRAINT fk_jobs_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (tenant_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE job_checkpoints (
    tenant_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    job_id    BIGINT      NOT NULL,
    lane      INT         NOT NULL,
    position  JSON        NOT NULL,
    PRIMARY KEY (tenant_id, job_id, lane),
    CONSTRAINT fk_job_checkpoints_job FOREIGN KEY (tenant_id, job_id) REFERENCES jobs (tenant_id, id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE job_errors (
    tenant_id   VARCHAR(36)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id          BIGINT        NOT NULL AUTO_INCREMENT,
    job_id      BIGINT        NOT NULL,
    line_number BIGINT        NULL,
    reason      VARCHAR(1000) NOT NULL,
    content     VARCHAR(500)  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY uk_job_errors_id (id),
    KEY ix_job_errors_job (tenant_id, job_id, id),
    CONSTRAINT fk_job_errors_job FOREIGN KEY (tenant_id, job_id) REFERENCES jobs (tenant_id, id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- The jobs' own db-scheduler: one row per open job, so that long jobs never keep the recurring tasks waiting.
-- Its indexes serve the scheduler, which looks across tenants.
CREATE TABLE job_executions (
    task_name            VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    task_instance        VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    task_data            BLOB         NULL,
    execution_time       DATETIME(6)  NOT NULL,
    picked               BOOLEAN      NOT NULL,
    picked_by            VARCHAR(50)  NULL,
    last_success         DATETIME(6)  NULL,
    last_failure         DATETIME(6)  NULL,
    consecutive_failures INT          NULL,
    last_heartbeat       DATETIME(6)  NULL,
    version              BIGINT       NOT NULL,
    priority             SMALLINT     NULL,
    PRIMARY KEY (task_name, task_instance),
    KEY ix_job_executions_time (execution_time),
    KEY ix_job_executions_heartbeat (last_heartbeat)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
