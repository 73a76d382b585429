-- An erased person keeps the id that other rows name, and nothing else.
ALTER TABLE users ADD COLUMN erased_at DATETIME(6) NULL;

ALTER TABLE sessions ADD KEY ix_sessions_ended (ended_at);

-- The shared secret of each person's authenticator app, sealed. A code's time step is remembered, so that it works once.
CREATE TABLE second_factors (
    user_id        BIGINT         NOT NULL,
    secret         VARBINARY(255) NOT NULL,
    last_used_step BIGINT         NOT NULL,
    enabled_at     DATETIME(6)    NULL,
    created_at     DATETIME(6)    NOT NULL,
    PRIMARY KEY (user_id),
    CONSTRAINT fk_second_factors_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Only a SHA-256 of each code; a used one is gone.
CREATE TABLE recovery_codes (
    user_id   BIGINT     NOT NULL,
    code_hash BINARY(32) NOT NULL,
    PRIMARY KEY (user_id, code_hash),
    CONSTRAINT fk_recovery_codes_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Requests wait here whether or not there is such an account, so that both are answered alike.
CREATE TABLE password_reset_requests (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    email        VARCHAR(254) NOT NULL,
    requested_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Only a SHA-256 of each token; a used one is gone.
CREATE TABLE password_reset_tokens (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    user_id    BIGINT      NOT NULL,
    token_hash BINARY(32)  NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_password_reset_tokens_hash (token_hash),
    KEY ix_password_reset_tokens_user (user_id),
    KEY ix_password_reset_tokens_expiry (expires_at),
    CONSTRAINT fk_password_reset_tokens_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Open invitations; accepted and revoked ones are gone. The token names its tenant, so that every key can begin with it.
CREATE TABLE invitations (
    tenant_id  VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    email      VARCHAR(254) NOT NULL,
    role       VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    token_hash BINARY(32)   NOT NULL,
    invited_by BIGINT       NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    expires_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY uk_invitations_id (id),
    UNIQUE KEY uk_invitations_email (tenant_id, email),
    UNIQUE KEY uk_invitations_token (tenant_id, token_hash),
    CONSTRAINT fk_invitations_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (tenant_id),
    CONSTRAINT fk_invitations_inviter FOREIGN KEY (invited_by) REFERENCES users (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
