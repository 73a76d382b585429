-- What was agreed to do next, and when: a follow-up that is planned with it is called by it.
CREATE ALGORITHM = MERGE SQL SECURITY INVOKER VIEW next_actions AS
SELECT tenant_id, id AS activity_id, lead_id, next_action, next_follow_up FROM lead_activities WHERE next_action IS NOT NULL;
