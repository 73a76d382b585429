-- What each upload takes of its tenant's share of the disk.
ALTER TABLE import_files ADD COLUMN bytes BIGINT NOT NULL DEFAULT 0;

UPDATE import_files SET bytes = (
    SELECT COALESCE(SUM(LENGTH(p.content)), 0) FROM import_file_parts p
    WHERE p.tenant_id = import_files.tenant_id AND p.file_id = import_files.id);

-- One row a tenant that ever uploaded: whoever adds an upload holds its lock, so that two cannot together exceed the share.
CREATE TABLE upload_locks (
    tenant_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (tenant_id),
    CONSTRAINT fk_upload_locks_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (tenant_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Where the operator limits the leads of a tenant: at most how many it has. Deleting leads lowers it only when it is counted anew.
CREATE TABLE lead_quotas (
    tenant_id     VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    leads_at_most BIGINT      NULL,
    PRIMARY KEY (tenant_id),
    CONSTRAINT fk_lead_quotas_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (tenant_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
