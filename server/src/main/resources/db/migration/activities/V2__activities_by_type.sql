-- noted marks what Leadline wrote itself, so that no entry somebody logs by hand counts as a change of the status. The index
-- holds all that counts of calls and of status changes ask for.
ALTER TABLE lead_activities
    ADD COLUMN noted BOOLEAN NOT NULL DEFAULT FALSE,
    ADD INDEX ix_lead_activities_type (tenant_id, activity_type, activity_date, outcome, created_by, noted);

UPDATE lead_activities SET noted = TRUE, outcome = SUBSTRING_INDEX(description, ' ', -1)
WHERE activity_type = 'status_change' AND outcome IS NULL AND description LIKE 'Status: % to %';
