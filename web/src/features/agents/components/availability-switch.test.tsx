import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import * as m from '@/lib/messages/messages';
import { show } from '@/testing/render';
import { answer } from '@/testing/server';
import { AvailabilitySwitch } from './availability-switch';

const offline = {
  agent_id: 3,
  user_id: 7,
  status: 'offline',
  break_reason: null,
  since: '2026-12-01T10:00:00Z',
  seconds_in_state: 60,
  is_accepting_leads: true,
  current_calls: 0,
};

describe('one\u2019s own state', () => {
  beforeEach(() => {
    answer('get', '/api/v1/agents/break-reasons', { json: { items: [] } });
    answer('get', '/api/v1/break-reasons', { json: { items: [] } });
  });

  it('is not asked for where one is no agent, so that nothing is refused', async () => {
    const asked = answer('get', '/api/v1/agents', { json: { items: [], next_cursor: null } });
    const own = answer('get', '/api/v1/agents/me/availability', { status: 404, json: { code: 'not_found' } });
    show(<AvailabilitySwitch />, 'admin');
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(own).toHaveLength(0);
  });

  it('brings an agent back who was set offline meanwhile', async () => {
    localStorage.setItem('leadline-state-7-acme', 'available');
    answer('get', '/api/v1/agents/me/availability', { json: offline });
    const set = answer('put', '/api/v1/agents/me/availability', { json: { ...offline, status: 'available' } });
    answer('post', '/api/v1/agents/me/heartbeat', { status: 204 });
    const hands = show(<AvailabilitySwitch />, 'agent');
    await hands.click(await screen.findByRole('button', { name: m.agents.goAvailable }));
    await waitFor(() => expect(set.map(({ body }) => body)).toEqual([{ status: 'available' }]));
  });

  it('leaves in peace who chose to be offline', async () => {
    localStorage.setItem('leadline-state-7-acme', 'offline');
    answer('get', '/api/v1/agents/me/availability', { json: offline });
    show(<AvailabilitySwitch />, 'agent');
    await screen.findByRole('button', { name: /Offline/ });
    expect(screen.queryByText(m.agents.silent)).toBeNull();
  });
});
