-- Who is silent, and who is on a break, is asked for once for all tenants.
ALTER TABLE agent_presence ADD KEY ix_agent_presence_seen (last_seen_at, tenant_id, agent_id);

ALTER TABLE agent_availability ADD KEY ix_agent_availability_state (state, tenant_id, since);
