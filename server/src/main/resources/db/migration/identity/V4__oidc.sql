-- Sign-ins begun at a provider and not yet come back; a state works once. Only hashes of what the browser holds.
CREATE TABLE oidc_requests (
    id            BIGINT       NOT NULL AUTO_INCREMENT,
    state_hash    BINARY(32)   NOT NULL,
    browser_hash  BINARY(32)   NOT NULL,
    provider      VARCHAR(50)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    nonce         VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    code_verifier VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    redirect_uri  VARCHAR(2000) NOT NULL,
    expires_at    DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_oidc_requests_state (state_hash),
    KEY ix_oidc_requests_expiry (expires_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- What the web application trades for tokens, once, within a minute.
CREATE TABLE oidc_codes (
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    code_hash    BINARY(32)  NOT NULL,
    user_id      BIGINT      NOT NULL,
    expires_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_oidc_codes_hash (code_hash),
    KEY ix_oidc_codes_expiry (expires_at),
    CONSTRAINT fk_oidc_codes_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Who a person is at a provider.
CREATE TABLE oidc_links (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    issuer     VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject    VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    user_id    BIGINT       NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_oidc_links_subject (issuer, subject),
    KEY ix_oidc_links_user (user_id),
    CONSTRAINT fk_oidc_links_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
