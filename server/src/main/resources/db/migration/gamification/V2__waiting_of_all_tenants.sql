-- What waits is asked for once for all tenants, so these begin with what says that a row waits.
ALTER TABLE point_facts
    DROP KEY ix_point_facts_folded,
    ADD KEY ix_point_facts_waiting (folded, tenant_id, id);

-- When to look whether the last day is over in the tenant's zone; NULL once the challenge has ended.
ALTER TABLE challenges
    ADD COLUMN look_at DATETIME(6) NULL AFTER ends_on,
    ADD KEY ix_challenges_look (look_at, tenant_id, id);

UPDATE challenges SET look_at = updated_at WHERE ended_at IS NULL;
