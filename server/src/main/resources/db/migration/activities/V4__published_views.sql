-- What happened with leads, for other modules to count.
CREATE ALGORITHM = MERGE SQL SECURITY INVOKER VIEW logged_activities AS
SELECT tenant_id, id AS activity_id, lead_id, activity_type, outcome, activity_date FROM lead_activities;
