-- How far a lead came from new (0) to converted (3); what a lost one had reached. The index holds all that counts by source and
-- status ask for.
ALTER TABLE leads
    ADD COLUMN reached TINYINT NOT NULL DEFAULT 0 AFTER status,
    DROP INDEX ix_leads_source,
    ADD INDEX ix_leads_source (tenant_id, source, created_at, id, status, reached);

UPDATE leads SET reached = CASE status WHEN 'contacted' THEN 1 WHEN 'qualified' THEN 2 WHEN 'converted' THEN 3 ELSE 0 END
WHERE status IN ('contacted', 'qualified', 'converted');
