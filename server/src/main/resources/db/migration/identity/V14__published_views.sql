-- Who belongs to a tenant, for other modules to read.
CREATE ALGORITHM = MERGE SQL SECURITY INVOKER VIEW tenant_members AS
SELECT tenant_id, user_id FROM memberships;
