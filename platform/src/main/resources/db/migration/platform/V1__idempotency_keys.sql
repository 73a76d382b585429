-- Requests with an Idempotency-Key and what they were answered; status is null while the first is at work, until
-- claimed_until. The tenant is empty for operations about the person alone, and api_key_id is 0 for who signed in.
-- attempt counts the claims; only the newest may store its answer. Expired keys are removed across tenants, by their time.
CREATE TABLE idempotency_keys (
    tenant_id       VARCHAR(36)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    user_id         BIGINT       NOT NULL,
    api_key_id      BIGINT       NOT NULL,
    idempotency_key VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    fingerprint     BINARY(32)   NOT NULL,
    attempt         INT          NOT NULL,
    claimed_until   DATETIME(6)  NOT NULL,
    expires_at      DATETIME(6)  NOT NULL,
    status          SMALLINT     NULL,
    content_type    VARCHAR(100) NULL,
    location        VARCHAR(2000) NULL,
    entity_tag      VARCHAR(100) NULL,
    body            MEDIUMBLOB   NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY uk_idempotency_keys_id (id),
    UNIQUE KEY uk_idempotency_keys_key (tenant_id, user_id, api_key_id, idempotency_key),
    KEY ix_idempotency_keys_expiry (expires_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
