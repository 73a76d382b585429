-- Uploaded files, in parts of 1 MiB, for as long as their import job is open: any replica can run the job.
CREATE TABLE import_files (
    tenant_id  VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    job_id     BIGINT      NULL,
    created_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY uk_import_files_id (id),
    KEY ix_import_files_job (tenant_id, job_id),
    CONSTRAINT fk_import_files_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (tenant_id),
    CONSTRAINT fk_import_files_job FOREIGN KEY (tenant_id, job_id) REFERENCES jobs (tenant_id, id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE import_file_parts (
    tenant_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    file_id   BIGINT      NOT NULL,
    number    INT         NOT NULL,
    content   MEDIUMBLOB  NOT NULL,
    PRIMARY KEY (tenant_id, file_id, number),
    CONSTRAINT fk_import_file_parts_file FOREIGN KEY (tenant_id, file_id)
        REFERENCES import_files (tenant_id, id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
