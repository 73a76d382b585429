import { api } from '@/lib/api/client';

/**
 * Tells the floor that the person is on a call, or is free again. Best effort: somebody who is no agent has no state, and the call
 * goes on whatever the server says.
 */
export async function tellCallState(status: 'busy' | 'available'): Promise<void> {
  try {
    const { data: own } = await api.GET('/api/v1/agents/me/availability');
    const free = status === 'available' ? own?.status === 'busy' : own?.status !== 'busy';
    if (own && free) await api.PUT('/api/v1/agents/me/availability', { body: { status } });
  } catch {
    // The call does not depend on it.
  }
}
