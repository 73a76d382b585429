import { queryOptions } from '@tanstack/react-query';
import { leadKeys } from '@/entities/lead/keys/lead-keys';
import { api, body, type Schemas } from '@/lib/api/client';

export type Lead = Schemas['Lead'];
export type AssignedLeads = { leads: Lead[]; /** There are more than were read. */ more: boolean };
const MOST = 500;

/** The leads a member works, best score first. */
async function listAssignedLeads(userId: number, signal: AbortSignal): Promise<AssignedLeads> {
  const query = { assigned_agent_id: userId, sort: '-score' as const, limit: MOST };
  const page = await body(api.GET('/api/v1/leads', { params: { query }, signal }));
  return { leads: page.items, more: page.next_cursor !== null };
}

export function assignedLeadsQuery(userId: number) {
  return queryOptions({
    queryKey: leadKeys.assignedTo(userId),
    queryFn: ({ signal }) => listAssignedLeads(userId, signal),
  });
}
