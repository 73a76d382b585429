-- A declined invitation stays until it is replaced or revoked, so that those who sent it see that it was declined.
ALTER TABLE invitations
    ADD COLUMN declined_at DATETIME(6) NULL,
    ADD KEY ix_invitations_inviter (tenant_id, invited_by);

-- Sessions up to this id have to be started anew to enter the tenant.
ALTER TABLE memberships ADD COLUMN sessions_up_to BIGINT NOT NULL DEFAULT 0;

-- Which tenants a session has acted in, so that its sign-in is told there once and nowhere else.
CREATE TABLE session_tenants (
    tenant_id  VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    session_id BIGINT      NOT NULL,
    entered_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, session_id),
    KEY ix_session_tenants_session (session_id, tenant_id),
    CONSTRAINT fk_session_tenants_session FOREIGN KEY (session_id) REFERENCES sessions (id) ON DELETE CASCADE,
    CONSTRAINT fk_session_tenants_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (tenant_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Who created which tenant; how many one person may create is limited.
CREATE TABLE tenant_founders (
    tenant_id  VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    user_id    BIGINT      NOT NULL,
    created_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id),
    KEY ix_tenant_founders_user (user_id),
    CONSTRAINT fk_tenant_founders_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (tenant_id),
    CONSTRAINT fk_tenant_founders_user FOREIGN KEY (user_id) REFERENCES users (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
