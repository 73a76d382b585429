-- Mail that waits for being sent, or was given up. It belongs to people, not to tenants; the text is sealed.
CREATE TABLE outgoing_mails (
    id              BIGINT          NOT NULL AUTO_INCREMENT,
    recipient       VARCHAR(254)    NOT NULL,
    subject         VARCHAR(200)    NOT NULL,
    body            VARBINARY(8192) NOT NULL,
    status          VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    attempts        INT             NOT NULL,
    next_attempt_at DATETIME(6)     NOT NULL,
    last_error      VARCHAR(500)    NULL,
    created_at      DATETIME(6)     NOT NULL,
    PRIMARY KEY (id),
    KEY ix_outgoing_mails_due (status, next_attempt_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
