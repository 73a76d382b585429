-- A profile that came with the role agent, until somebody writes to it: the first POST /agents completes it.
ALTER TABLE agents ADD COLUMN untouched BOOLEAN NOT NULL DEFAULT FALSE;
