CREATE TABLE teams (
    tenant_id  VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    name       VARCHAR(100) NOT NULL,
    version    BIGINT       NOT NULL DEFAULT 0,
    created_at DATETIME(6)  NOT NULL,
    updated_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY uk_teams_id (id),
    UNIQUE KEY uk_teams_name (tenant_id, name),
    CONSTRAINT fk_teams_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (tenant_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- holder_id is the user id for as long as the profile lives: its unique key allows a person one profile, its foreign key
-- members only. The profile of somebody who left keeps user_id and its history.
CREATE TABLE agents (
    tenant_id            VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id                   BIGINT      NOT NULL AUTO_INCREMENT,
    user_id              BIGINT      NOT NULL,
    holder_id            BIGINT      NULL,
    team_id              BIGINT      NULL,
    status               VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    max_concurrent_calls INT         NOT NULL,
    time_zone            VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    version              BIGINT      NOT NULL DEFAULT 0,
    created_at           DATETIME(6) NOT NULL,
    updated_at           DATETIME(6) NOT NULL,
    removed_at           DATETIME(6) NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY uk_agents_id (id),
    UNIQUE KEY uk_agents_holder (tenant_id, holder_id),
    KEY ix_agents_team (tenant_id, team_id, id),
    CONSTRAINT fk_agents_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (tenant_id),
    CONSTRAINT fk_agents_holder FOREIGN KEY (tenant_id, holder_id) REFERENCES memberships (tenant_id, user_id),
    CONSTRAINT fk_agents_team FOREIGN KEY (tenant_id, team_id) REFERENCES teams (tenant_id, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Names are normalised before they come here, so they compare by their characters alone.
CREATE TABLE agent_skills (
    tenant_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id        BIGINT      NOT NULL AUTO_INCREMENT,
    agent_id  BIGINT      NOT NULL,
    name      VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    level     INT         NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY uk_agent_skills_id (id),
    UNIQUE KEY uk_agent_skills_name (tenant_id, agent_id, name),
    KEY ix_agent_skills_level (tenant_id, name, level, agent_id),
    CONSTRAINT fk_agent_skills_agent FOREIGN KEY (tenant_id, agent_id) REFERENCES agents (tenant_id, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- A removed reason stays for the history it is in; only a kept one holds its name.
CREATE TABLE break_reasons (
    tenant_id     VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id            BIGINT       NOT NULL AUTO_INCREMENT,
    name          VARCHAR(100) NOT NULL,
    paid          BOOLEAN      NOT NULL,
    limit_minutes INT          NULL,
    active        BOOLEAN      NOT NULL,
    version       BIGINT       NOT NULL DEFAULT 0,
    created_at    DATETIME(6)  NOT NULL,
    updated_at    DATETIME(6)  NOT NULL,
    removed_at    DATETIME(6)  NULL,
    kept          TINYINT GENERATED ALWAYS AS (CASE WHEN removed_at IS NULL THEN 1 END) STORED,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY uk_break_reasons_id (id),
    UNIQUE KEY uk_break_reasons_name (tenant_id, name, kept),
    CONSTRAINT fk_break_reasons_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (tenant_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- One row for each living profile. Its lock is the agent's lock: whoever changes anything about an agent takes it first.
CREATE TABLE agent_availability (
    tenant_id       VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id              BIGINT      NOT NULL AUTO_INCREMENT,
    agent_id        BIGINT      NOT NULL,
    state           VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    break_reason_id BIGINT      NULL,
    since           DATETIME(6) NOT NULL,
    sequence        BIGINT      NOT NULL,
    accepting_leads BOOLEAN     NOT NULL,
    current_calls   INT         NOT NULL,
    idle_since      DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY uk_agent_availability_id (id),
    UNIQUE KEY uk_agent_availability_agent (tenant_id, agent_id),
    KEY ix_agent_availability_idle (tenant_id, state, idle_since, agent_id),
    CONSTRAINT fk_agent_availability_agent FOREIGN KEY (tenant_id, agent_id) REFERENCES agents (tenant_id, id),
    CONSTRAINT fk_agent_availability_reason FOREIGN KEY (tenant_id, break_reason_id)
        REFERENCES break_reasons (tenant_id, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Each interval begins where the one before it ends; the last is open. paid is that of the break's reason at its beginning.
CREATE TABLE agent_state_intervals (
    tenant_id       VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id              BIGINT      NOT NULL AUTO_INCREMENT,
    agent_id        BIGINT      NOT NULL,
    sequence        BIGINT      NOT NULL,
    state           VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    break_reason_id BIGINT      NULL,
    paid            BOOLEAN     NULL,
    started_at      DATETIME(6) NOT NULL,
    ended_at        DATETIME(6) NULL,
    reason          VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    changed_by      BIGINT      NULL,
    is_open         TINYINT GENERATED ALWAYS AS (CASE WHEN ended_at IS NULL THEN 1 END) STORED,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY uk_agent_state_intervals_id (id),
    UNIQUE KEY uk_agent_state_intervals_sequence (tenant_id, agent_id, sequence),
    UNIQUE KEY uk_agent_state_intervals_open (tenant_id, agent_id, is_open),
    KEY ix_agent_state_intervals_start (tenant_id, agent_id, started_at),
    CONSTRAINT ck_agent_state_intervals_order CHECK (ended_at >= started_at),
    CONSTRAINT fk_agent_state_intervals_agent FOREIGN KEY (tenant_id, agent_id) REFERENCES agents (tenant_id, id),
    CONSTRAINT fk_agent_state_intervals_reason FOREIGN KEY (tenant_id, break_reason_id)
        REFERENCES break_reasons (tenant_id, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Agents who are not offline and have sent a heartbeat; apart from the availability, so that a heartbeat waits for no lock.
CREATE TABLE agent_presence (
    tenant_id    VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    agent_id     BIGINT      NOT NULL,
    last_seen_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, agent_id),
    CONSTRAINT fk_agent_presence_agent FOREIGN KEY (tenant_id, agent_id) REFERENCES agents (tenant_id, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Calls by the tenant's own day.
CREATE TABLE agent_call_days (
    tenant_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    agent_id  BIGINT      NOT NULL,
    day       DATE        NOT NULL,
    calls     INT         NOT NULL,
    PRIMARY KEY (tenant_id, agent_id, day),
    CONSTRAINT fk_agent_call_days_agent FOREIGN KEY (tenant_id, agent_id) REFERENCES agents (tenant_id, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Local times with their zone are the plan; the instants are what they mean.
CREATE TABLE agent_shifts (
    tenant_id   VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    agent_id    BIGINT      NOT NULL,
    local_start DATETIME    NOT NULL,
    local_end   DATETIME    NOT NULL,
    time_zone   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    starts_at   DATETIME(6) NOT NULL,
    ends_at     DATETIME(6) NOT NULL,
    breaks      JSON        NOT NULL,
    created_by  BIGINT      NULL,
    created_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY uk_agent_shifts_id (id),
    UNIQUE KEY uk_agent_shifts_start (tenant_id, agent_id, starts_at),
    CONSTRAINT ck_agent_shifts_order CHECK (ends_at > starts_at),
    CONSTRAINT fk_agent_shifts_agent FOREIGN KEY (tenant_id, agent_id) REFERENCES agents (tenant_id, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
