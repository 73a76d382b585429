-- What waits, what is due and what is old is asked for once for all tenants, so these begin with what says so.
ALTER TABLE notification_causes
    DROP KEY ix_notification_causes_waiting,
    ADD KEY ix_notification_causes_waiting (waiting, tenant_id, user_id, id),
    DROP KEY ix_notification_causes_age,
    ADD KEY ix_notification_causes_age (happened_at);

ALTER TABLE notification_recipients
    DROP KEY ix_notification_recipients_due,
    ADD KEY ix_notification_recipients_due (due_at, tenant_id, user_id);

ALTER TABLE notifications
    DROP KEY ix_notifications_latest,
    ADD KEY ix_notifications_latest (latest_at);
