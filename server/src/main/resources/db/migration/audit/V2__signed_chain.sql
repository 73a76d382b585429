-- Links, heads and checkpoints carry the key's signature, as entries do. Trails made before are adopted at the next start.
ALTER TABLE audit_seals
    -- Entries sealed since the beginning, those of this link included; null in links made before links were signed.
    ADD COLUMN total  BIGINT     NULL,
    ADD COLUMN key_id BINARY(8)  NULL,
    ADD COLUMN mac    BINARY(32) NULL;

ALTER TABLE audit_chains
    -- The last checkpoint and its signature, so that none can be taken away: 0 and null before the first.
    ADD COLUMN checkpoint_seal BIGINT     NOT NULL DEFAULT 0,
    ADD COLUMN checkpoint_mac  BINARY(32) NULL,
    ADD COLUMN key_id          BINARY(8)  NULL,
    ADD COLUMN mac             BINARY(32) NULL;

ALTER TABLE audit_checkpoints
    -- Checkpoints are a chain themselves. The hashes of the links removed prove a head that was kept elsewhere for longer.
    ADD COLUMN previous_seal BIGINT     NULL,
    ADD COLUMN previous_mac  BINARY(32) NULL,
    ADD COLUMN seal_hashes   MEDIUMBLOB NULL,
    ADD COLUMN key_id        BINARY(8)  NULL,
    ADD COLUMN mac           BINARY(32) NULL;

-- What a trail was when its chain began to be signed: the hash of its last link stands for all links before.
CREATE TABLE audit_adoptions (
    tenant_id          VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id                 BIGINT      NOT NULL AUTO_INCREMENT,
    seal_number        BIGINT      NOT NULL,
    hash               BINARY(32)  NOT NULL,
    entries            BIGINT      NOT NULL,
    checkpoint_seal    BIGINT      NOT NULL,
    checkpoint_hash    BINARY(32)  NOT NULL,
    checkpoint_entries BIGINT      NOT NULL,
    adopted_at         DATETIME(6) NOT NULL,
    key_id             BINARY(8)   NOT NULL,
    mac                BINARY(32)  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY uk_audit_adoptions_id (id),
    UNIQUE KEY uk_audit_adoptions_tenant (tenant_id),
    CONSTRAINT fk_audit_adoptions_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (tenant_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

DROP TRIGGER audit_logs_keep;

-- Only below a checkpoint that is signed, or that the adoption vouches for. Whether the signature is good the verifier tells.
CREATE TRIGGER audit_logs_keep BEFORE DELETE ON audit_logs FOR EACH ROW
BEGIN
    IF OLD.seal IS NULL OR NOT (
        EXISTS (SELECT 1 FROM audit_checkpoints c
                WHERE c.tenant_id = OLD.tenant_id AND c.seal_number >= OLD.seal AND c.mac IS NOT NULL)
        OR EXISTS (SELECT 1 FROM audit_adoptions a
                   WHERE a.tenant_id = OLD.tenant_id AND a.checkpoint_seal >= OLD.seal))
    THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The audit trail is append-only';
    END IF;
END;

DROP TRIGGER audit_seals_keep;

CREATE TRIGGER audit_seals_keep BEFORE DELETE ON audit_seals FOR EACH ROW
BEGIN
    IF NOT (
        EXISTS (SELECT 1 FROM audit_checkpoints c
                WHERE c.tenant_id = OLD.tenant_id AND c.seal_number >= OLD.number AND c.mac IS NOT NULL)
        OR EXISTS (SELECT 1 FROM audit_adoptions a
                   WHERE a.tenant_id = OLD.tenant_id AND a.checkpoint_seal >= OLD.number))
    THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The audit trail is append-only';
    END IF;
END;

-- A link is the one after the head.
CREATE TRIGGER audit_seals_follow BEFORE INSERT ON audit_seals FOR EACH ROW
BEGIN
    IF NEW.mac IS NULL OR NEW.key_id IS NULL OR NEW.total IS NULL OR NOT EXISTS (
        SELECT 1 FROM audit_chains c
        WHERE c.tenant_id = NEW.tenant_id AND c.last_seal = NEW.number - 1 AND c.last_hash = NEW.previous_hash)
    THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A link of the audit trail follows the one before';
    END IF;
END;

-- A head only goes forward, and stays.
CREATE TRIGGER audit_chains_forward BEFORE UPDATE ON audit_chains FOR EACH ROW
BEGIN
    IF NOT (NEW.tenant_id = OLD.tenant_id AND NEW.id = OLD.id AND NEW.mac IS NOT NULL AND NEW.key_id IS NOT NULL
            AND NEW.last_seal >= OLD.last_seal AND NEW.entries >= OLD.entries
            AND NEW.checkpoint_seal >= OLD.checkpoint_seal
            AND (NEW.last_seal > OLD.last_seal OR NEW.last_hash = OLD.last_hash))
    THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The head of the audit trail only goes forward';
    END IF;
END;

CREATE TRIGGER audit_chains_keep BEFORE DELETE ON audit_chains FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The audit trail is append-only';

-- A checkpoint goes on from the one before, ends at a link there is, and names every link it lets go.
CREATE TRIGGER audit_checkpoints_follow BEFORE INSERT ON audit_checkpoints FOR EACH ROW
BEGIN
    IF NEW.mac IS NULL OR NEW.key_id IS NULL OR NEW.previous_seal IS NULL OR NEW.previous_mac IS NULL
       OR NEW.seal_hashes IS NULL OR NEW.seal_number <= NEW.previous_seal
       OR LENGTH(NEW.seal_hashes) <> 32 * (NEW.seal_number - NEW.previous_seal)
       OR NOT EXISTS (SELECT 1 FROM audit_chains h
                      WHERE h.tenant_id = NEW.tenant_id AND h.checkpoint_seal = NEW.previous_seal
                        AND h.last_seal >= NEW.seal_number)
       OR NOT EXISTS (SELECT 1 FROM audit_seals s
                      WHERE s.tenant_id = NEW.tenant_id AND s.number = NEW.seal_number AND s.hash = NEW.hash)
    THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A checkpoint of the audit trail follows the one before';
    END IF;
END;

CREATE TRIGGER audit_adoptions_stay BEFORE UPDATE ON audit_adoptions FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The audit trail is append-only';

CREATE TRIGGER audit_adoptions_keep BEFORE DELETE ON audit_adoptions FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The audit trail is append-only';
