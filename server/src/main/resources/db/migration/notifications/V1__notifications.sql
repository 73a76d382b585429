-- A member as somebody to be told: their wishes (JSON, NULL for the defaults), the day of the last digest in their zone, and
-- when to look after them next. The row's lock is the one mutex for everything that is told to them.
CREATE TABLE notification_recipients (
    tenant_id   VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    user_id     BIGINT      NOT NULL,
    preferences TEXT        NULL,
    digested_on DATE        NULL,
    due_at      DATETIME(6) NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY uk_notification_recipients_id (id),
    UNIQUE KEY uk_notification_recipients_user (tenant_id, user_id),
    KEY ix_notification_recipients_due (tenant_id, due_at, user_id),
    CONSTRAINT fk_notification_recipients_member FOREIGN KEY (tenant_id, user_id)
        REFERENCES memberships (tenant_id, user_id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- What a person finds in their list: one thing that happened, or many of a kind. mail_due_at is set while a mail about it is
-- still to come.
CREATE TABLE notifications (
    tenant_id   VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    user_id     BIGINT      NOT NULL,
    type        VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    things      INT         NOT NULL,
    entity_type VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    entity_ids  TEXT        NOT NULL,
    facts       TEXT        NOT NULL,
    in_app      BOOLEAN     NOT NULL,
    mail        VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    started_at  DATETIME(6) NOT NULL,
    latest_at   DATETIME(6) NOT NULL,
    held_until  DATETIME(6) NULL,
    read_at     DATETIME(6) NULL,
    mail_due_at DATETIME(6) NULL,
    mailed_at   DATETIME(6) NULL,
    unread      TINYINT GENERATED ALWAYS AS (CASE WHEN read_at IS NULL THEN 1 END) STORED,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY uk_notifications_id (id),
    KEY ix_notifications_list (tenant_id, user_id, in_app, latest_at, id),
    KEY ix_notifications_unread (tenant_id, user_id, in_app, unread, latest_at, id),
    KEY ix_notifications_open (tenant_id, user_id, type, started_at),
    KEY ix_notifications_held (tenant_id, user_id, held_until),
    KEY ix_notifications_mail (tenant_id, user_id, mail_due_at),
    KEY ix_notifications_latest (tenant_id, latest_at),
    CONSTRAINT fk_notifications_recipient FOREIGN KEY (tenant_id, user_id)
        REFERENCES notification_recipients (tenant_id, user_id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Why somebody is to be told something, written in the transaction in which it happens. Its key allows each cause once, however
-- often it is heard. No foreign keys: whoever causes it waits for nobody. It waits until it has its place in a notification,
-- whose id is then in notification_id, or until nobody wants to know, and notification_id stays NULL.
CREATE TABLE notification_causes (
    tenant_id       VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    user_id         BIGINT       NOT NULL,
    type            VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    cause_key       VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    entity_type     VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    entity_id       BIGINT       NOT NULL,
    facts           TEXT         NOT NULL,
    happened_at     DATETIME(6)  NOT NULL,
    waiting         TINYINT      NULL,
    notification_id BIGINT       NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY uk_notification_causes_id (id),
    UNIQUE KEY uk_notification_causes_cause (tenant_id, user_id, type, cause_key),
    KEY ix_notification_causes_waiting (tenant_id, waiting, user_id, id),
    KEY ix_notification_causes_place (tenant_id, notification_id, entity_id),
    KEY ix_notification_causes_age (tenant_id, happened_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
