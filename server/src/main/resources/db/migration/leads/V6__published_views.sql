-- What other modules may read of leads. Mergeable: a query through a view uses the indexes of the table.

-- What rules decide by.
CREATE ALGORITHM = MERGE SQL SECURITY INVOKER VIEW lead_states AS
SELECT tenant_id, id AS lead_id, version, source, status, priority, assigned_agent_id, email IS NOT NULL AS has_email,
    phone IS NOT NULL AS has_phone, next_follow_up_at, created_at
FROM leads;

-- What a lead is called by: its name, else its company, its address, its number.
CREATE ALGORITHM = MERGE SQL SECURITY INVOKER VIEW lead_names AS
SELECT tenant_id, id AS lead_id,
    COALESCE(NULLIF(TRIM(CONCAT_WS(' ', first_name, last_name)), ''), company, email, phone) AS display_name
FROM leads;

-- How a lead is shown in lists.
CREATE ALGORITHM = MERGE SQL SECURITY INVOKER VIEW lead_cards AS
SELECT tenant_id, id AS lead_id, first_name, last_name, company, email, phone, source, status, priority, assigned_agent_id
FROM leads;
