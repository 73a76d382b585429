-- What the operator decides for the whole installation: one row, so that whoever reads it can hold it.
CREATE TABLE installation_settings (
    id                   TINYINT     NOT NULL,
    registration_enabled BOOLEAN     NULL, -- null until the operator decides: as configured
    version              BIGINT      NOT NULL DEFAULT 0,
    updated_at           DATETIME(6) NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_installation_settings_one CHECK (id = 1)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

INSERT INTO installation_settings (id) VALUES (1);
