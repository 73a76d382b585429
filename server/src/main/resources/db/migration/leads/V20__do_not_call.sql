-- When somebody asked not to be called; NULL for everybody else.
ALTER TABLE leads ADD COLUMN do_not_call_at DATETIME(6) NULL;

CREATE OR REPLACE ALGORITHM = MERGE SQL SECURITY INVOKER VIEW lead_states AS
SELECT tenant_id, id AS lead_id, version, source, status, priority, assigned_agent_id, email IS NOT NULL AS has_email,
    phone IS NOT NULL AS has_phone, do_not_call_at IS NOT NULL AS do_not_call, next_follow_up_at, created_at
FROM leads;
