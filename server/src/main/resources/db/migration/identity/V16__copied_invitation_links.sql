-- A link an admin copies and hands over themselves, beside the one that was mailed. It shows nothing about the mailbox.
ALTER TABLE invitations
    ADD COLUMN link_hash BINARY(32) NULL,
    ADD UNIQUE KEY uk_invitations_link (tenant_id, link_hash);
