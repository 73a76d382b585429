-- When to look whether the tenant's daily run is due: at its next 03:00, so that one look finds those of all tenants.
ALTER TABLE scoring_states
    ADD COLUMN daily_run_at DATETIME(6) NOT NULL DEFAULT '2000-01-01 00:00:00',
    ADD KEY ix_scoring_states_daily (daily_run_at, tenant_id);
