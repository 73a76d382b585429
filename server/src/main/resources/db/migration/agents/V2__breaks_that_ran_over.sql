-- The interval whose break was told of as too long, so that each is told once.
ALTER TABLE agent_availability ADD COLUMN over_limit_sequence BIGINT NULL;
