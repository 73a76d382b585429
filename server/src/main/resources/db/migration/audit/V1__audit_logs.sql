-- What was done or refused. Rows are only ever added; the triggers below see to it.
CREATE TABLE audit_logs (
    tenant_id    VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    -- A UUID of version 7, part of what is authenticated: a copied row cannot keep it.
    entry_uuid   BINARY(16)  NOT NULL,
    occurred_at  DATETIME(6) NOT NULL,
    -- No foreign key: the trail outlives the account.
    user_id      BIGINT      NULL,
    action       VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    entity_type  VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    entity_id    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    status       VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason       VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    request_id   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- JSON as text, byte for byte as it was hashed: changes, facts, address and user agent. Gone when the person is erased.
    details      MEDIUMTEXT  NULL,
    details_salt BINARY(16)  NULL,
    details_hash BINARY(32)  NOT NULL,
    -- HMAC-SHA-256 with the installation's key, which is not in the database.
    mac          BINARY(32)  NOT NULL,
    -- The number of the seal it stands in; null until the sealer comes by.
    seal         BIGINT      NULL,
    -- The entry that tells of the erasure.
    erased_by    BIGINT      NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY uk_audit_logs_id (id),
    UNIQUE KEY uk_audit_logs_uuid (tenant_id, entry_uuid),
    KEY ix_audit_logs_seal (tenant_id, seal, id),
    KEY ix_audit_logs_time (tenant_id, occurred_at, id),
    KEY ix_audit_logs_entity (tenant_id, entity_type, entity_id, occurred_at, id),
    KEY ix_audit_logs_user (tenant_id, user_id, occurred_at, id),
    KEY ix_audit_logs_action (tenant_id, action, occurred_at, id),
    KEY ix_audit_logs_status (tenant_id, status, occurred_at, id),
    CONSTRAINT fk_audit_logs_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (tenant_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- The head of each tenant's chain; its row lock is what sealers take turns by.
CREATE TABLE audit_chains (
    tenant_id  VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    last_seal  BIGINT      NOT NULL,
    last_hash  BINARY(32)  NOT NULL,
    entries    BIGINT      NOT NULL,
    updated_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY uk_audit_chains_id (id),
    UNIQUE KEY uk_audit_chains_tenant (tenant_id),
    CONSTRAINT fk_audit_chains_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (tenant_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- A link of the chain: the ids and hashes of up to a thousand entries, chained to the link before.
CREATE TABLE audit_seals (
    tenant_id     VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id            BIGINT      NOT NULL AUTO_INCREMENT,
    number        BIGINT      NOT NULL,
    entries       INT         NOT NULL,
    digests       MEDIUMBLOB  NOT NULL,
    previous_hash BINARY(32)  NOT NULL,
    hash          BINARY(32)  NOT NULL,
    sealed_at     DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY uk_audit_seals_id (id),
    UNIQUE KEY uk_audit_seals_number (tenant_id, number),
    CONSTRAINT fk_audit_seals_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (tenant_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Up to here the trail may go; the chain goes on from the hash kept here.
CREATE TABLE audit_checkpoints (
    tenant_id   VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    seal_number BIGINT      NOT NULL,
    hash        BINARY(32)  NOT NULL,
    entries     BIGINT      NOT NULL,
    made_at     DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY uk_audit_checkpoints_id (id),
    UNIQUE KEY uk_audit_checkpoints_seal (tenant_id, seal_number),
    CONSTRAINT fk_audit_checkpoints_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (tenant_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- An entry may be given its seal once, and lose its details to an erasure that the trail itself tells of.
CREATE TRIGGER audit_logs_stay BEFORE UPDATE ON audit_logs FOR EACH ROW
BEGIN
    IF NOT (NEW.tenant_id = OLD.tenant_id AND NEW.id = OLD.id AND NEW.entry_uuid = OLD.entry_uuid
            AND NEW.occurred_at = OLD.occurred_at AND NEW.user_id <=> OLD.user_id AND NEW.action = OLD.action
            AND NEW.entity_type = OLD.entity_type AND NEW.entity_id <=> OLD.entity_id AND NEW.status = OLD.status
            AND NEW.reason <=> OLD.reason AND NEW.request_id <=> OLD.request_id
            AND NEW.details_hash = OLD.details_hash AND NEW.mac = OLD.mac)
       OR NOT (
            (OLD.seal IS NULL AND NEW.seal IS NOT NULL AND NEW.erased_by <=> OLD.erased_by
                AND BINARY NEW.details <=> BINARY OLD.details AND NEW.details_salt <=> OLD.details_salt)
            OR (NEW.seal <=> OLD.seal AND NEW.details IS NULL AND NEW.details_salt IS NULL
                AND OLD.erased_by IS NULL AND EXISTS (
                    SELECT 1 FROM audit_logs e
                    WHERE e.tenant_id = OLD.tenant_id AND e.id = NEW.erased_by AND e.action = 'person.erased'
                      AND e.entity_type = OLD.entity_type AND e.entity_id = OLD.entity_id)))
    THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The audit trail is append-only';
    END IF;
END;

CREATE TRIGGER audit_logs_keep BEFORE DELETE ON audit_logs FOR EACH ROW
BEGIN
    IF OLD.seal IS NULL OR NOT EXISTS (
        SELECT 1 FROM audit_checkpoints c WHERE c.tenant_id = OLD.tenant_id AND c.seal_number >= OLD.seal)
    THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The audit trail is append-only';
    END IF;
END;

CREATE TRIGGER audit_seals_stay BEFORE UPDATE ON audit_seals FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The audit trail is append-only';

CREATE TRIGGER audit_seals_keep BEFORE DELETE ON audit_seals FOR EACH ROW
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM audit_checkpoints c WHERE c.tenant_id = OLD.tenant_id AND c.seal_number >= OLD.number)
    THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The audit trail is append-only';
    END IF;
END;

CREATE TRIGGER audit_checkpoints_stay BEFORE UPDATE ON audit_checkpoints FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The audit trail is append-only';

CREATE TRIGGER audit_checkpoints_keep BEFORE DELETE ON audit_checkpoints FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The audit trail is append-only';
