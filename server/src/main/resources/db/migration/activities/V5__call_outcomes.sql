-- A removed outcome stays for the calls logged with it; only a kept one holds its label.
CREATE TABLE call_outcomes (
    tenant_id   VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    label       VARCHAR(64) NOT NULL,
    meaning     VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    next_status VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    follow_up   VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NULL,
    position    INT         NOT NULL,
    active      BOOLEAN     NOT NULL,
    version     BIGINT      NOT NULL DEFAULT 0,
    created_at  DATETIME(6) NOT NULL,
    updated_at  DATETIME(6) NOT NULL,
    removed_at  DATETIME(6) NULL,
    kept        TINYINT GENERATED ALWAYS AS (CASE WHEN removed_at IS NULL THEN 1 END) STORED,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY uk_call_outcomes_id (id),
    UNIQUE KEY uk_call_outcomes_label (tenant_id, label, kept),
    KEY ix_call_outcomes_position (tenant_id, kept, position, id),
    CONSTRAINT fk_call_outcomes_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (tenant_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- The meaning is the one the outcome had when the call was logged. version grows with each correction.
ALTER TABLE lead_activities
    ADD COLUMN outcome_id BIGINT NULL,
    ADD COLUMN outcome_meaning VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN version BIGINT NOT NULL DEFAULT 0;

-- What the outcome of a call did to its lead, so that a correction can undo it.
CREATE TABLE call_effects (
    tenant_id      VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    activity_id    BIGINT      NOT NULL,
    status_before  VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    status_after   VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    first_version  BIGINT      NULL,
    last_version   BIGINT      NULL,
    last_note_id   BIGINT      NULL,
    follow_up_at   DATETIME(6) NULL,
    do_not_call    BOOLEAN     NOT NULL,
    PRIMARY KEY (tenant_id, activity_id),
    CONSTRAINT fk_call_effects_activity FOREIGN KEY (tenant_id, activity_id)
        REFERENCES lead_activities (tenant_id, id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE OR REPLACE ALGORITHM = MERGE SQL SECURITY INVOKER VIEW logged_activities AS
SELECT tenant_id, id AS activity_id, lead_id, activity_type, outcome, outcome_meaning, activity_date FROM lead_activities;
