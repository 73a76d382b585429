-- The folded terms of a lead, each after a space; null until a lead that was there before has been read. Search needs no index of
-- the names as they are written any more.
ALTER TABLE leads
    ADD COLUMN search_terms VARCHAR(4000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    DROP INDEX ix_leads_first_name,
    DROP INDEX ix_leads_company;

-- The leads by how their terms begin.
CREATE TABLE lead_terms (
    tenant_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    term      VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    lead_id   BIGINT      NOT NULL,
    PRIMARY KEY (tenant_id, term, lead_id),
    CONSTRAINT fk_lead_terms_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (tenant_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Tenants with leads whose terms are still to be read, and how far that has come.
CREATE TABLE unread_lead_terms (
    tenant_id  VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    after_lead BIGINT      NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id),
    CONSTRAINT fk_unread_lead_terms_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (tenant_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO unread_lead_terms (tenant_id) SELECT DISTINCT tenant_id FROM leads;
