-- follow_up_of is the lead for as long as the task is the lead's open follow-up: its unique key allows a lead one.
-- follows_id is the occurrence this one came after: its unique key allows each occurrence one successor.
-- series_start and occurrence_local are times on the wall clock of due_time_zone: a series is planned in these.
-- remind_at and overdue_at are there until the sweep has told of them; reminded_for and overdue_for say which due instant it was.
CREATE TABLE tasks (
    tenant_id             VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id                    BIGINT       NOT NULL AUTO_INCREMENT,
    title                 VARCHAR(200) NOT NULL,
    description           TEXT         NULL,
    type                  VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    status                VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    priority              VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    assignee_id           BIGINT       NULL,
    lead_id               BIGINT       NULL,
    follow_up_of          BIGINT       NULL,
    due_at                DATETIME(6)  NULL,
    due_time_zone         VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- What lists are ordered by: tasks without a due date come last.
    due_order             DATETIME(6) GENERATED ALWAYS AS (COALESCE(due_at, TIMESTAMP'2199-12-31 00:00:00')) STORED,
    remind_before_minutes INT          NULL,
    remind_at             DATETIME(6)  NULL,
    reminded_for          DATETIME(6)  NULL,
    overdue_at            DATETIME(6)  NULL,
    overdue_for           DATETIME(6)  NULL,
    recurrence            VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
    series_start          DATETIME     NULL,
    occurrence_local      DATETIME     NULL,
    follows_id            BIGINT       NULL,
    outcome               VARCHAR(64)  NULL,
    completion_notes      TEXT         NULL,
    completed_at          DATETIME(6)  NULL,
    completed_by          BIGINT       NULL,
    created_by            BIGINT       NULL,
    version               BIGINT       NOT NULL DEFAULT 0,
    created_at            DATETIME(6)  NOT NULL,
    updated_at            DATETIME(6)  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY uk_tasks_id (id),
    UNIQUE KEY uk_tasks_follow_up (tenant_id, follow_up_of),
    UNIQUE KEY uk_tasks_follows (tenant_id, follows_id),
    KEY ix_tasks_due (tenant_id, status, due_order, id),
    KEY ix_tasks_completed (tenant_id, status, completed_at, id),
    KEY ix_tasks_assignee_due (tenant_id, status, assignee_id, due_order, id),
    KEY ix_tasks_assignee_completed (tenant_id, status, assignee_id, completed_at, id),
    KEY ix_tasks_assignee (tenant_id, assignee_id, id),
    KEY ix_tasks_lead (tenant_id, lead_id, status, due_order, id),
    KEY ix_tasks_remind (tenant_id, remind_at, id),
    KEY ix_tasks_overdue (tenant_id, overdue_at, id),
    CONSTRAINT fk_tasks_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (tenant_id),
    CONSTRAINT fk_tasks_assignee FOREIGN KEY (tenant_id, assignee_id) REFERENCES memberships (tenant_id, user_id),
    CONSTRAINT fk_tasks_lead FOREIGN KEY (tenant_id, lead_id) REFERENCES leads (tenant_id, id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE task_checklist_items (
    tenant_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id        BIGINT       NOT NULL AUTO_INCREMENT,
    task_id   BIGINT       NOT NULL,
    position  INT          NOT NULL,
    text      VARCHAR(500) NOT NULL,
    done      BOOLEAN      NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY uk_task_checklist_items_id (id),
    KEY ix_task_checklist_items_task (tenant_id, task_id, position, id, done),
    CONSTRAINT fk_task_checklist_items_task FOREIGN KEY (tenant_id, task_id)
        REFERENCES tasks (tenant_id, id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE task_comments (
    tenant_id  VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    task_id    BIGINT      NOT NULL,
    author_id  BIGINT      NOT NULL,
    body       TEXT        NOT NULL,
    mentions   JSON        NOT NULL,
    created_at DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY uk_task_comments_id (id),
    KEY ix_task_comments_task (tenant_id, task_id, id),
    CONSTRAINT fk_task_comments_task FOREIGN KEY (tenant_id, task_id) REFERENCES tasks (tenant_id, id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- The follow-ups planned so far. Those that are overdue already have been so for long: nobody is told.
INSERT INTO tasks (tenant_id, title, type, status, priority, assignee_id, lead_id, follow_up_of, due_at, due_time_zone,
    overdue_at, created_at, updated_at)
SELECT l.tenant_id, 'Follow up', 'follow_up', 'open', l.priority, l.assigned_agent_id, l.id, l.id, l.next_follow_up_at,
    t.time_zone, CASE WHEN l.next_follow_up_at > UTC_TIMESTAMP(6) THEN l.next_follow_up_at END,
    UTC_TIMESTAMP(6), UTC_TIMESTAMP(6)
FROM leads l JOIN tenants t ON t.tenant_id = l.tenant_id
WHERE l.next_follow_up_at IS NOT NULL AND l.status NOT IN ('converted', 'lost');
