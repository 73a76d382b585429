-- Nothing can come to an address before somebody has shown that the mailbox is theirs.
ALTER TABLE users ADD COLUMN email_verified_at DATETIME(6) NULL;

-- A provider vouches for whoever is linked to it, and the operator for the first administrators.
UPDATE users SET email_verified_at = updated_at
WHERE erased_at IS NULL
  AND (id IN (SELECT user_id FROM oidc_links)
       OR id IN (SELECT user_id FROM memberships WHERE tenant_id = 'default-tenant' AND role = 'admin'));

-- Only a SHA-256 of each token. It is good for the address it was sent to; a used one stays until it expires, to say so.
CREATE TABLE email_verifications (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    user_id    BIGINT       NOT NULL,
    address    VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    token_hash BINARY(32)   NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    expires_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_email_verifications_hash (token_hash),
    KEY ix_email_verifications_user (user_id, created_at),
    KEY ix_email_verifications_expiry (expires_at),
    CONSTRAINT fk_email_verifications_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
