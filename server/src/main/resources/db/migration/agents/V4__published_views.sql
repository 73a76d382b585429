-- What other modules may read of agents. Mergeable: a query through a view uses the indexes of the tables.
CREATE ALGORITHM = MERGE SQL SECURITY INVOKER VIEW team_members AS
SELECT tenant_id, team_id, holder_id AS user_id FROM agents WHERE team_id IS NOT NULL AND holder_id IS NOT NULL;

CREATE ALGORITHM = MERGE SQL SECURITY INVOKER VIEW team_names AS
SELECT tenant_id, id AS team_id, name FROM teams;

-- A row for each planned shift, with the day it begins on where the agent works.
CREATE ALGORITHM = MERGE SQL SECURITY INVOKER VIEW planned_shift_days AS
SELECT a.tenant_id, a.holder_id AS user_id, s.starts_at, DATE(s.local_start) AS day
FROM agents a JOIN agent_shifts s ON s.tenant_id = a.tenant_id AND s.agent_id = a.id
WHERE a.holder_id IS NOT NULL;
