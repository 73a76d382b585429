-- The import a lead was created by. Jobs are removed after a while and leads stay, so this is no foreign key.
ALTER TABLE leads ADD COLUMN import_job_id BIGINT NULL;

CREATE INDEX ix_leads_import ON leads (tenant_id, import_job_id, created_at, id);

-- One row a tenant whose imports match leads: whoever writes a portion of such a file holds its lock.
CREATE TABLE import_match_locks (
    tenant_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (tenant_id),
    CONSTRAINT fk_import_match_locks_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (tenant_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
