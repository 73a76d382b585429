-- What an administrator of the database without the key may try with a trail, and the reasons it may be found out for.
-- The places in braces are filled in by AuditTamperingApiTests.

-- change what was done: changed
UPDATE audit_logs SET action = 'lead.read' WHERE id = {middle};

-- change who did it: changed
UPDATE audit_logs SET user_id = 1 WHERE id = {middle};

-- change when it was done: changed
UPDATE audit_logs SET occurred_at = '2020-01-01' WHERE id = {first};

-- turn a failure into a success: changed
UPDATE audit_logs SET status = 'failure' WHERE id = {last};

-- change details: changed
UPDATE audit_logs SET details = REPLACE(details, '{', '{ ') WHERE id = {middle};

-- change details and their hash: changed
UPDATE audit_logs SET details = '{}', details_hash = UNHEX(SHA2(CONCAT(details_salt, '{}'), 256)) WHERE id = {middle};

-- replace the salt: changed
UPDATE audit_logs SET details_salt = REPEAT('s', 16) WHERE id = {middle};

-- take details away: erased_without_record
UPDATE audit_logs SET details = NULL, details_salt = NULL, erased_by = id WHERE id = {middle};

-- take details away and name the erasure of somebody else: erased_without_record
UPDATE audit_logs SET details = NULL, details_salt = NULL, erased_by = {erasure} WHERE id = {first};

-- take details away and name an erasure of before: erased_without_record
UPDATE audit_logs SET details = NULL, details_salt = NULL, erased_by = {erasure} WHERE tenant_id = {tenant} AND
    entity_type = 'test' AND entity_id = '4' AND id > {erasure};

-- take details away and make up an erasure: inserted
INSERT INTO audit_logs (tenant_id, occurred_at, user_id, action, entity_type, entity_id, status, reason, request_id,
    details, details_salt, details_hash, mac, entry_uuid, id) SELECT tenant_id, occurred_at, user_id, 'person.erased',
    entity_type, entity_id, status, reason, request_id, details, details_salt, details_hash, mac, REPEAT('u', 16),
    9000000000 FROM audit_logs WHERE id = {middle};
UPDATE audit_logs SET details = NULL, details_salt = NULL, erased_by = 9000000000 WHERE id = {middle};

-- remove an entry: removed
DELETE FROM audit_logs WHERE id = {middle};

-- remove the first entry: removed
DELETE FROM audit_logs WHERE id = {first};

-- remove the last entry: removed
DELETE FROM audit_logs WHERE id = {last};

-- let two entries change places: removed inserted
UPDATE audit_logs SET seal = {head} WHERE id = {first};
UPDATE audit_logs SET seal = {head} - 2 WHERE id = {last};

-- let two entries change ids: removed changed
UPDATE audit_logs SET id = 9000000000 WHERE id = {first};
UPDATE audit_logs SET id = {first} WHERE id = {middle};
UPDATE audit_logs SET id = {middle} WHERE id = 9000000000;

-- add an entry that waits for its seal: inserted
INSERT INTO audit_logs (tenant_id, occurred_at, user_id, action, entity_type, entity_id, status, reason, request_id,
    details, details_salt, details_hash, mac, entry_uuid, seal) SELECT tenant_id, occurred_at, user_id, action,
    entity_type, entity_id, status, reason, request_id, details, details_salt, details_hash, mac, REPEAT('u', 16), NULL
    FROM audit_logs WHERE id = {middle};

-- add an entry to a link: inserted
INSERT INTO audit_logs (tenant_id, occurred_at, user_id, action, entity_type, entity_id, status, reason, request_id,
    details, details_salt, details_hash, mac, entry_uuid, seal) SELECT tenant_id, occurred_at, user_id, action,
    entity_type, entity_id, status, reason, request_id, details, details_salt, details_hash, mac, REPEAT('u', 16),
    {head} FROM audit_logs WHERE id = {middle};

-- add an entry to what was removed: inserted
INSERT INTO audit_logs (tenant_id, occurred_at, user_id, action, entity_type, entity_id, status, reason, request_id,
    details, details_salt, details_hash, mac, entry_uuid, seal) SELECT tenant_id, occurred_at, user_id, action,
    entity_type, entity_id, status, reason, request_id, details, details_salt, details_hash, mac, REPEAT('u', 16),
    {checkpoint} - 1 FROM audit_logs WHERE id = {middle};

-- add an entry beyond the head: inserted
INSERT INTO audit_logs (tenant_id, occurred_at, user_id, action, entity_type, entity_id, status, reason, request_id,
    details, details_salt, details_hash, mac, entry_uuid, seal) SELECT tenant_id, occurred_at, user_id, action,
    entity_type, entity_id, status, reason, request_id, details, details_salt, details_hash, mac, REPEAT('u', 16),
    {head} + 7 FROM audit_logs WHERE id = {middle};

-- add an entry before the beginning: inserted
INSERT INTO audit_logs (tenant_id, occurred_at, user_id, action, entity_type, entity_id, status, reason, request_id,
    details, details_salt, details_hash, mac, entry_uuid, seal) SELECT tenant_id, occurred_at, user_id, action,
    entity_type, entity_id, status, reason, request_id, details, details_salt, details_hash, mac, REPEAT('u', 16), -1
    FROM audit_logs WHERE id = {middle};

-- change an entry that waits for its seal: inserted
UPDATE audit_logs SET user_id = 1 WHERE id = {unsealed};

-- unseal an entry: removed
UPDATE audit_logs SET seal = NULL WHERE id = {middle};

-- unseal the last link: chain_broken
UPDATE audit_logs SET seal = NULL WHERE tenant_id = {tenant} AND seal = {head};
DELETE FROM audit_seals WHERE tenant_id = {tenant} AND number = {head};

-- remove a link: chain_broken
DELETE FROM audit_seals WHERE tenant_id = {tenant} AND number = {head} - 1;

-- change what a link holds: chain_broken
UPDATE audit_seals SET digests = CONCAT(digests, REPEAT('d', 40)) WHERE tenant_id = {tenant} AND number = {head};

-- make a link older: link_forged
UPDATE audit_seals SET sealed_at = '2020-01-01' WHERE tenant_id = {tenant} AND number = {head};

-- change how many a link counts: link_forged
UPDATE audit_seals SET total = total - 1 WHERE tenant_id = {tenant} AND number = {head} - 1;

-- take a link's signature away: link_forged
UPDATE audit_seals SET mac = NULL, key_id = NULL WHERE tenant_id = {tenant} AND number = {head};

-- say another key signed a link: other_key
UPDATE audit_seals SET key_id = REPEAT('k', 8) WHERE tenant_id = {tenant} AND number = {head};

-- show another tenant's link as one of this: chain_broken
DELETE FROM audit_seals WHERE tenant_id = {tenant} AND number = {head};
INSERT INTO audit_seals (tenant_id, number, entries, digests, previous_hash, hash, sealed_at, total, key_id, mac) SELECT
    {tenant}, {head}, entries, digests, previous_hash, hash, sealed_at, total, key_id, mac FROM audit_seals WHERE
    tenant_id = {other} LIMIT 1;

-- move the head back: head_forged
UPDATE audit_chains c JOIN audit_seals s ON s.tenant_id = c.tenant_id AND s.number = {head} - 1 SET c.last_seal =
    s.number, c.last_hash = s.hash, c.entries = s.total WHERE c.tenant_id = {tenant};

-- cut the end off and move the head back: head_forged
DELETE FROM audit_logs WHERE tenant_id = {tenant} AND (seal = {head} OR seal IS NULL);
UPDATE audit_chains c JOIN audit_seals s ON s.tenant_id = c.tenant_id AND s.number = {head} - 1 SET c.last_seal =
    s.number, c.last_hash = s.hash, c.entries = s.total, c.mac = s.mac WHERE c.tenant_id = {tenant};
DELETE FROM audit_seals WHERE tenant_id = {tenant} AND number = {head};

-- change how many the head counts: head_forged
UPDATE audit_chains SET entries = entries - 1 WHERE tenant_id = {tenant};

-- take the head's signature away: head_forged
UPDATE audit_chains SET mac = NULL, key_id = NULL WHERE tenant_id = {tenant};

-- let the head forget the checkpoints: head_forged
UPDATE audit_chains SET checkpoint_seal = 0, checkpoint_mac = NULL WHERE tenant_id = {tenant};

-- make up a checkpoint: checkpoint_forged
INSERT INTO audit_checkpoints (tenant_id, seal_number, hash, entries, made_at, previous_seal, previous_mac, seal_hashes,
    key_id, mac) SELECT tenant_id, last_seal, last_hash, entries, NOW(6), checkpoint_seal, checkpoint_mac,
    CONCAT(REPEAT('h', 32 * (last_seal - checkpoint_seal - 1)), last_hash), key_id, mac FROM audit_chains WHERE
    tenant_id = {tenant};

-- make up a checkpoint and remove everything: checkpoint_forged
INSERT INTO audit_checkpoints (tenant_id, seal_number, hash, entries, made_at, previous_seal, previous_mac, seal_hashes,
    key_id, mac) SELECT tenant_id, last_seal, last_hash, entries, NOW(6), checkpoint_seal, checkpoint_mac,
    CONCAT(REPEAT('h', 32 * (last_seal - checkpoint_seal - 1)), last_hash), key_id, mac FROM audit_chains WHERE
    tenant_id = {tenant};
DELETE FROM audit_logs WHERE tenant_id = {tenant} AND seal IS NOT NULL;
DELETE FROM audit_seals WHERE tenant_id = {tenant};

-- make up a checkpoint without a signature: checkpoint_forged
INSERT INTO audit_checkpoints (tenant_id, seal_number, hash, entries, made_at) SELECT tenant_id, last_seal, last_hash,
    entries, NOW(6) FROM audit_chains WHERE tenant_id = {tenant};

-- remove the last checkpoint: checkpoint_forged
DELETE FROM audit_checkpoints WHERE tenant_id = {tenant} AND seal_number = {checkpoint};

-- remove the first checkpoint: checkpoint_forged
DELETE FROM audit_checkpoints WHERE tenant_id = {tenant} AND seal_number < {checkpoint};

-- change what a checkpoint let go: checkpoint_forged
UPDATE audit_checkpoints SET seal_hashes = CONCAT(REPEAT('h', 32), SUBSTRING(seal_hashes, 33)) WHERE tenant_id =
    {tenant} AND seal_number = {checkpoint};

-- change how many a checkpoint let go: checkpoint_forged
UPDATE audit_checkpoints SET entries = entries + 1 WHERE tenant_id = {tenant};

-- show an earlier checkpoint once more: checkpoint_forged
DELETE FROM audit_checkpoints WHERE tenant_id = {tenant} AND seal_number = {checkpoint};
INSERT INTO audit_checkpoints (tenant_id, seal_number, hash, entries, made_at, previous_seal, previous_mac, seal_hashes,
    key_id, mac) SELECT tenant_id, {checkpoint}, hash, entries, made_at, previous_seal, previous_mac, seal_hashes,
    key_id, mac FROM audit_checkpoints WHERE tenant_id = {tenant} LIMIT 1;

-- make up an adoption and take all signatures away: checkpoint_forged
INSERT INTO audit_adoptions (tenant_id, seal_number, hash, entries, checkpoint_seal, checkpoint_hash,
    checkpoint_entries, adopted_at, key_id, mac) SELECT tenant_id, last_seal, last_hash, entries, checkpoint_seal,
    last_hash, 0, NOW(6), key_id, mac FROM audit_chains WHERE tenant_id = {tenant};
UPDATE audit_seals SET mac = NULL, key_id = NULL WHERE tenant_id = {tenant};
