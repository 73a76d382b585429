-- Keys programs call with. Only a SHA-256 of each; its text is shown once. A key acts as the member who made it.
CREATE TABLE api_keys (
    tenant_id    VARCHAR(36)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id           BIGINT        NOT NULL AUTO_INCREMENT,
    name         VARCHAR(100)  NOT NULL,
    beginning    VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    key_hash     BINARY(32)    NOT NULL,
    role         VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    scopes       VARCHAR(4000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_by   BIGINT        NOT NULL,
    created_at   DATETIME(6)   NOT NULL,
    expires_at   DATETIME(6)   NULL,
    last_used_at DATETIME(6)   NULL,
    revoked_at   DATETIME(6)   NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY uk_api_keys_id (id),
    UNIQUE KEY uk_api_keys_hash (key_hash),
    KEY ix_api_keys_owner (tenant_id, created_by),
    CONSTRAINT fk_api_keys_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (tenant_id),
    CONSTRAINT fk_api_keys_owner FOREIGN KEY (created_by) REFERENCES users (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
