-- Whom a lead was given to and taken from, so that nobody reads it out of a sentence.
ALTER TABLE lead_activities
    ADD COLUMN agent_id BIGINT NULL,
    ADD COLUMN previous_agent_id BIGINT NULL;

UPDATE lead_activities SET noted = TRUE, agent_id = CAST(SUBSTRING_INDEX(description, ' ', -1) AS UNSIGNED)
WHERE activity_type = 'assignment' AND description REGEXP '^Assigned to agent [0-9]{1,18}$';

UPDATE lead_activities SET noted = TRUE, previous_agent_id = CAST(SUBSTRING_INDEX(description, ' ', -1) AS UNSIGNED)
WHERE activity_type = 'assignment' AND description REGEXP '^Unassigned from agent [0-9]{1,18}$';
