-- One row a tenant; its lock is what everybody who folds facts or changes the settings takes turns by.
CREATE TABLE game_states (
    tenant_id        VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    settings_version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id),
    CONSTRAINT fk_game_states_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (tenant_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Every version of the rules stays: what happened under it is counted by it.
CREATE TABLE game_settings (
    tenant_id      VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id             BIGINT      NOT NULL AUTO_INCREMENT,
    version        BIGINT      NOT NULL,
    effective_from DATETIME(6) NOT NULL,
    document       JSON        NOT NULL,
    created_by     BIGINT      NULL,
    created_at     DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY uk_game_settings_id (id),
    UNIQUE KEY uk_game_settings_version (tenant_id, version),
    CONSTRAINT fk_game_settings_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (tenant_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- What happened, as the events told it. version puts the facts of one subject in order; of an activity it is its id.
CREATE TABLE point_facts (
    tenant_id    VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    subject      VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id   BIGINT      NOT NULL,
    kind         VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version      BIGINT      NOT NULL,
    user_id      BIGINT      NULL,
    happened_at  DATETIME(6) NOT NULL,
    value_before VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    value_after  VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    category     VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    due_at       DATETIME(6) NULL,
    folded       BOOLEAN     NOT NULL DEFAULT FALSE,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY uk_point_facts_id (id),
    UNIQUE KEY uk_point_facts_version (tenant_id, subject, subject_id, kind, version),
    KEY ix_point_facts_folded (tenant_id, folded, id),
    CONSTRAINT fk_point_facts_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (tenant_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- What follows from the facts now, and what the ledger holds for it: the two differ only inside a transaction.
CREATE TABLE point_claims (
    tenant_id        VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    rule             VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject          VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id       BIGINT        NOT NULL,
    part             BIGINT        NOT NULL,
    active           BOOLEAN       NOT NULL,
    user_id          BIGINT        NOT NULL,
    day              DATE          NOT NULL,
    happened_at      DATETIME(6)   NOT NULL,
    early            BOOLEAN       NOT NULL,
    settings_version BIGINT        NOT NULL,
    base             INT           NOT NULL,
    difficulty       DECIMAL(4, 2) NOT NULL,
    category         VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    credited_points  INT           NULL,
    credited_user    BIGINT        NULL,
    credited_day     DATE          NULL,
    revision         INT           NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, subject, subject_id, rule, part),
    KEY ix_point_claims_day (tenant_id, user_id, day, happened_at),
    CONSTRAINT fk_point_claims_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (tenant_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- The ledger. Rows are only ever added; a correction is an opposite entry. A spent entry moves the balance alone.
CREATE TABLE user_points (
    tenant_id        VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id               BIGINT        NOT NULL AUTO_INCREMENT,
    user_id          BIGINT        NOT NULL,
    rule             VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject          VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id       BIGINT        NOT NULL,
    part             BIGINT        NOT NULL,
    revision         INT           NOT NULL,
    points           INT           NOT NULL,
    spent            BOOLEAN       NOT NULL,
    correction       BOOLEAN       NOT NULL,
    day              DATE          NOT NULL,
    happened_at      DATETIME(6)   NOT NULL,
    base             INT           NULL,
    difficulty       DECIMAL(4, 2) NULL,
    category         VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    settings_version BIGINT        NULL,
    created_at       DATETIME(6)   NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY uk_user_points_id (id),
    UNIQUE KEY uk_user_points_cause (tenant_id, user_id, rule, subject, subject_id, part, revision),
    KEY ix_user_points_user (tenant_id, user_id, id),
    CONSTRAINT fk_user_points_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (tenant_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TRIGGER user_points_stay BEFORE UPDATE ON user_points FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The ledger of points is append-only';

CREATE TRIGGER user_points_keep BEFORE DELETE ON user_points FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The ledger of points is append-only';

-- Totals by metric and period, kept with the entries they count: a day, an ISO week by its Monday, a month by its first, or
-- all time. The metric streak_days has the longest streak, in the period all alone.
CREATE TABLE leaderboard (
    tenant_id    VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    metric       VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    period       VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    period_start DATE   NOT NULL,
    user_id      BIGINT NOT NULL,
    points       BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, metric, period, period_start, user_id),
    KEY ix_leaderboard_points (tenant_id, metric, period, period_start, points, user_id),
    KEY ix_leaderboard_user (tenant_id, user_id, metric, period, period_start, points),
    CONSTRAINT fk_leaderboard_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (tenant_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- One row a person. Its lock is the person's lock: whoever writes entries or spends takes it first.
CREATE TABLE player_level (
    tenant_id     VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    user_id       BIGINT      NOT NULL,
    points        BIGINT      NOT NULL DEFAULT 0,
    balance       BIGINT      NOT NULL DEFAULT 0,
    level         INT         NOT NULL DEFAULT 1,
    highest_level INT         NOT NULL DEFAULT 1,
    visibility    VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'listed',
    PRIMARY KEY (tenant_id, user_id),
    CONSTRAINT fk_player_level_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (tenant_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- A removed badge stays for those who earned it; only a kept one holds its name.
CREATE TABLE badge (
    tenant_id   VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    name        VARCHAR(100) NOT NULL,
    description VARCHAR(500) NOT NULL,
    icon        VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    metric      VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    goal        BIGINT       NOT NULL,
    version     BIGINT       NOT NULL DEFAULT 0,
    created_at  DATETIME(6)  NOT NULL,
    updated_at  DATETIME(6)  NOT NULL,
    removed_at  DATETIME(6)  NULL,
    kept        TINYINT GENERATED ALWAYS AS (CASE WHEN removed_at IS NULL THEN 1 END) STORED,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY uk_badge_id (id),
    UNIQUE KEY uk_badge_name (tenant_id, name, kept),
    CONSTRAINT fk_badge_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (tenant_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- A badge somebody earned. Below the goal it was earned for, it is taken back; earned again, it is another row.
CREATE TABLE achievement (
    tenant_id  VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    badge_id   BIGINT      NOT NULL,
    user_id    BIGINT      NOT NULL,
    metric     VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    goal       BIGINT      NOT NULL,
    earned_at  DATETIME(6) NOT NULL,
    revoked_at DATETIME(6) NULL,
    held       TINYINT GENERATED ALWAYS AS (CASE WHEN revoked_at IS NULL THEN 1 END) STORED,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY uk_achievement_id (id),
    UNIQUE KEY uk_achievement_held (tenant_id, user_id, badge_id, held),
    KEY ix_achievement_badge (tenant_id, badge_id, user_id),
    CONSTRAINT fk_achievement_badge FOREIGN KEY (tenant_id, badge_id) REFERENCES badge (tenant_id, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE point_awards (
    tenant_id     VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id            BIGINT       NOT NULL AUTO_INCREMENT,
    user_id       BIGINT       NOT NULL,
    points        INT          NOT NULL,
    reason        VARCHAR(500) NOT NULL,
    day           DATE         NOT NULL,
    awarded_by    BIGINT       NOT NULL,
    awarded_at    DATETIME(6)  NOT NULL,
    revoked_by    BIGINT       NULL,
    revoked_at    DATETIME(6)  NULL,
    revoke_reason VARCHAR(500) NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY uk_point_awards_id (id),
    KEY ix_point_awards_giver (tenant_id, awarded_by, day),
    KEY ix_point_awards_user (tenant_id, user_id, id),
    CONSTRAINT fk_point_awards_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (tenant_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- From the beginning of the first to the end of the last day, in the tenant's zone.
CREATE TABLE challenges (
    tenant_id    VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    name         VARCHAR(100) NOT NULL,
    description  VARCHAR(500) NOT NULL,
    scope        VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    metric       VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    goal         BIGINT       NOT NULL,
    starts_on    DATE         NOT NULL,
    ends_on      DATE         NOT NULL,
    prize_points INT          NOT NULL,
    ended_at     DATETIME(6)  NULL,
    version      BIGINT       NOT NULL DEFAULT 0,
    created_at   DATETIME(6)  NOT NULL,
    updated_at   DATETIME(6)  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY uk_challenges_id (id),
    KEY ix_challenges_end (tenant_id, ended_at, ends_on),
    CONSTRAINT ck_challenges_order CHECK (ends_on >= starts_on),
    CONSTRAINT fk_challenges_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (tenant_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE challenge_wins (
    tenant_id    VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    challenge_id BIGINT NOT NULL,
    user_id      BIGINT NOT NULL,
    reached      BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, challenge_id, user_id),
    CONSTRAINT fk_challenge_wins_challenge FOREIGN KEY (tenant_id, challenge_id) REFERENCES challenges (tenant_id, id)
        ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- A removed reward stays for what was redeemed of it.
CREATE TABLE rewards (
    tenant_id        VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id               BIGINT       NOT NULL AUTO_INCREMENT,
    name             VARCHAR(100) NOT NULL,
    description      VARCHAR(500) NOT NULL,
    cost             INT          NOT NULL,
    stock            INT          NULL,
    per_person_limit INT          NULL,
    needs_approval   BOOLEAN      NOT NULL,
    version          BIGINT       NOT NULL DEFAULT 0,
    created_at       DATETIME(6)  NOT NULL,
    updated_at       DATETIME(6)  NOT NULL,
    removed_at       DATETIME(6)  NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY uk_rewards_id (id),
    KEY ix_rewards_cost (tenant_id, removed_at, cost, id),
    CONSTRAINT ck_rewards_stock CHECK (stock >= 0),
    CONSTRAINT fk_rewards_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (tenant_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE redemptions (
    tenant_id   VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    reward_id   BIGINT       NOT NULL,
    user_id     BIGINT       NOT NULL,
    cost        INT          NOT NULL,
    status      VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    redeemed_at DATETIME(6)  NOT NULL,
    decided_by  BIGINT       NULL,
    decided_at  DATETIME(6)  NULL,
    note        VARCHAR(500) NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY uk_redemptions_id (id),
    KEY ix_redemptions_user (tenant_id, user_id, reward_id, status),
    KEY ix_redemptions_status (tenant_id, status, id),
    CONSTRAINT fk_redemptions_reward FOREIGN KEY (tenant_id, reward_id) REFERENCES rewards (tenant_id, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
