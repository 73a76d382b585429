CREATE TABLE lead_activities (
    tenant_id        VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id               BIGINT      NOT NULL AUTO_INCREMENT,
    lead_id          BIGINT      NOT NULL,
    activity_type    VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    outcome          VARCHAR(64) NULL,
    description      TEXT        NULL,
    activity_date    DATETIME(6) NOT NULL,
    duration_minutes INT         NULL,
    next_action      VARCHAR(500) NULL,
    next_follow_up   DATETIME(6) NULL,
    created_by       BIGINT      NULL,
    created_at       DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY uk_lead_activities_id (id),
    KEY ix_lead_activities_lead (tenant_id, lead_id, activity_date, id),
    CONSTRAINT fk_lead_activities_lead FOREIGN KEY (tenant_id, lead_id) REFERENCES leads (tenant_id, id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
