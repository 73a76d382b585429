CREATE TABLE scoring_models (
    tenant_id          VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id                 BIGINT       NOT NULL AUTO_INCREMENT,
    version            INT          NOT NULL,
    name               VARCHAR(100) NOT NULL,
    document           JSON         NOT NULL,
    -- The first version with the same activity points and half-life: engagement kept under it stays valid.
    engagement_version INT          NOT NULL,
    created_by         BIGINT       NULL,
    created_at         DATETIME(6)  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY uk_scoring_models_id (id),
    UNIQUE KEY uk_scoring_models_version (tenant_id, version),
    CONSTRAINT fk_scoring_models_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (tenant_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- One row a tenant: which model is active, and how far the last full recalculation confirmed the scores.
CREATE TABLE scoring_states (
    tenant_id           VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    active_version      INT         NOT NULL,
    activated_at        DATETIME(6) NOT NULL,
    confirmed_at        DATETIME(6) NULL,
    confirmed_version   INT         NULL,
    confirmed_to        BIGINT      NULL,
    daily_run_for       DATE        NULL,
    PRIMARY KEY (tenant_id),
    CONSTRAINT fk_scoring_states_model FOREIGN KEY (tenant_id, active_version) REFERENCES scoring_models (tenant_id, version)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE lead_scores (
    tenant_id              VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id                     BIGINT        NOT NULL AUTO_INCREMENT,
    lead_id                BIGINT        NOT NULL,
    source_quality_score   DECIMAL(5, 2) NOT NULL,
    engagement_score       DECIMAL(5, 2) NOT NULL,
    conversion_probability DECIMAL(5, 2) NOT NULL,
    urgency_score          DECIMAL(5, 2) NOT NULL,
    overall_score          DECIMAL(5, 2) NOT NULL,
    score_category         VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    previous_score         DECIMAL(5, 2) NULL,
    score_change           DECIMAL(5, 2) NULL,
    calculation_method     VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason_text            VARCHAR(255)  NOT NULL,
    model_version          INT           NOT NULL,
    -- Whether the lead was open when scored; only open leads are recalculated in bulk.
    lead_open              BOOLEAN       NOT NULL,
    -- The decayed sum of activity points, the instant it stands for, and the model version whose points it counts.
    engagement_value       DOUBLE        NULL,
    engagement_as_of       DATETIME(6)   NULL,
    engagement_version     INT           NOT NULL,
    last_calculated        DATETIME(6)   NOT NULL,
    created_at             DATETIME(6)   NOT NULL,
    updated_at             DATETIME(6)   NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY uk_lead_scores_id (id),
    UNIQUE KEY uk_lead_scores_lead (tenant_id, lead_id),
    KEY ix_lead_scores_category (tenant_id, score_category, overall_score, lead_id),
    KEY ix_lead_scores_overall (tenant_id, overall_score, lead_id),
    CONSTRAINT fk_lead_scores_lead FOREIGN KEY (tenant_id, lead_id) REFERENCES leads (tenant_id, id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE lead_score_history (
    tenant_id              VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id                     BIGINT        NOT NULL AUTO_INCREMENT,
    lead_id                BIGINT        NOT NULL,
    source_quality_score   DECIMAL(5, 2) NOT NULL,
    engagement_score       DECIMAL(5, 2) NOT NULL,
    conversion_probability DECIMAL(5, 2) NOT NULL,
    urgency_score          DECIMAL(5, 2) NOT NULL,
    overall_score          DECIMAL(5, 2) NOT NULL,
    score_category         VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    previous_score         DECIMAL(5, 2) NULL,
    calculation_method     VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    model_version          INT           NOT NULL,
    calculated_at          DATETIME(6)   NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY uk_lead_score_history_id (id),
    KEY ix_lead_score_history_lead (tenant_id, lead_id, id),
    CONSTRAINT fk_lead_score_history_lead FOREIGN KEY (tenant_id, lead_id) REFERENCES leads (tenant_id, id)
        ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
