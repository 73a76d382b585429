-- Gone with the membership. The content is JSON as text, so that its members keep their order on every server.
CREATE TABLE preferences (
    tenant_id  VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    user_id    BIGINT      NOT NULL,
    name       VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content    TEXT        NOT NULL,
    updated_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY uk_preferences_id (id),
    UNIQUE KEY uk_preferences_name (tenant_id, user_id, name),
    CONSTRAINT fk_preferences_member FOREIGN KEY (tenant_id, user_id)
        REFERENCES memberships (tenant_id, user_id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
