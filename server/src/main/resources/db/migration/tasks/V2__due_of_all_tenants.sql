-- Whose tasks are due is asked for once for all tenants.
ALTER TABLE tasks
    ADD KEY ix_tasks_remind_due (remind_at, tenant_id),
    ADD KEY ix_tasks_overdue_due (overdue_at, tenant_id);
