-- Whose entries wait for their seal is asked for once for all tenants.
ALTER TABLE audit_logs ADD KEY ix_audit_logs_unsealed (seal, tenant_id);
