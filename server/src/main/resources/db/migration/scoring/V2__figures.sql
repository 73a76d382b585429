-- The lead's source beside its score, for counts by both over one index. Whoever changes a source writes the score.
ALTER TABLE lead_scores
    ADD COLUMN source VARCHAR(64) NULL AFTER lead_id,
    ADD INDEX ix_lead_scores_source (tenant_id, source, score_category, overall_score);

UPDATE lead_scores s JOIN leads l ON l.tenant_id = s.tenant_id AND l.id = s.lead_id SET s.source = l.source;

-- The largest moves of a day, found without reading the others.
ALTER TABLE lead_score_history
    ADD COLUMN previous_category VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER previous_score,
    ADD COLUMN score_change DECIMAL(5, 2) GENERATED ALWAYS AS (overall_score - previous_score) STORED,
    ADD COLUMN calculated_on DATE GENERATED ALWAYS AS (CAST(calculated_at AS DATE)) STORED,
    ADD INDEX ix_lead_score_history_change (tenant_id, calculated_on, score_change, lead_id);

-- When the version was last made the active one, by whom and why.
ALTER TABLE scoring_models
    ADD COLUMN activated_at DATETIME(6) NULL,
    ADD COLUMN activated_by BIGINT NULL,
    ADD COLUMN activation_note VARCHAR(500) NULL;

UPDATE scoring_models m JOIN scoring_states s ON s.tenant_id = m.tenant_id AND s.active_version = m.version
SET m.activated_at = s.activated_at;
