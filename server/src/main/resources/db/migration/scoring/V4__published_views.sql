-- What other modules may read of scores. Mergeable: a query through a view uses the indexes of the table.
CREATE ALGORITHM = MERGE SQL SECURITY INVOKER VIEW lead_score_categories AS
SELECT tenant_id, lead_id, score_category FROM lead_scores;

-- An entry for each change of a score; the ids grow.
CREATE ALGORITHM = MERGE SQL SECURITY INVOKER VIEW lead_score_changes AS
SELECT tenant_id, id AS change_id, lead_id, score_category FROM lead_score_history;
