CREATE TABLE tenants (
    tenant_id      VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name           VARCHAR(200)  NOT NULL,
    time_zone      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    default_region CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    settings       JSON          NOT NULL,
    version        BIGINT        NOT NULL DEFAULT 0,
    created_at     DATETIME(6)   NOT NULL,
    updated_at     DATETIME(6)   NOT NULL,
    PRIMARY KEY (tenant_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
