-- What other modules may read of tenants.
CREATE ALGORITHM = MERGE SQL SECURITY INVOKER VIEW tenant_profiles AS
SELECT tenant_id, name, require_two_factor FROM tenants;
