-- A tenant has sample data at most once. The row is the wish for it; the job fills it.
CREATE TABLE sample_sets (
    tenant_id  VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    filled     BOOLEAN     NOT NULL,
    created_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id),
    CONSTRAINT fk_sample_sets_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (tenant_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Which leads are sample data, and the version of each before anybody changed it.
CREATE TABLE sample_leads (
    tenant_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    lead_id   BIGINT NOT NULL,
    version   BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, lead_id),
    CONSTRAINT fk_sample_leads_lead FOREIGN KEY (tenant_id, lead_id) REFERENCES leads (tenant_id, id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
