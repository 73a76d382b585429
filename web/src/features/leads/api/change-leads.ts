import type { Lead, LeadStatus } from '@/entities/lead/model/lead';
import { authorizedFetch } from '@/lib/api/authorized-fetch';
import { api, body, type Schemas } from '@/lib/api/client';
import { problemOf } from '@/lib/api/problem';
import { randomId } from '@/lib/browser/random-id';
import type { SendMode } from '@/lib/undo/hold';

export type BulkRequest = Schemas['BulkRequest'];
export type BulkOutcome = Schemas['BulkOutcome'];
export type BulkRefusal = Schemas['BulkRefusal'];
export type Job = Schemas['Job'];

/** So many leads can be named at once. */
export const MOST_NAMED = 1_000;

/**
 * Sends a change of many leads to the tenant it was made in, which may not be the one on the page any more. The outcome is
 * there at once where leads are named, and the job of it where a filter chooses them.
 */
export async function changeLeads(
  request: BulkRequest,
  tenantId: string,
  mode: SendMode,
): Promise<{ outcome: BulkOutcome } | { job: Job }> {
  const response = await authorizedFetch(
    new Request(`${location.origin}/api/v1/leads/bulk`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Tenant-ID': tenantId, 'Idempotency-Key': randomId() },
      body: JSON.stringify(request),
      keepalive: mode === 'leaving',
    }),
  );
  if (!response.ok) throw await problemOf(response);
  return response.status === 202
    ? { job: (await response.json()) as Job }
    : { outcome: (await response.json()) as BulkOutcome };
}

/** Refused with 412 when somebody else has changed the lead since. */
export function moveLead(lead: Pick<Lead, 'id' | 'version'>, status: LeadStatus): Promise<Lead> {
  return body(
    api.PATCH('/api/v1/leads/{id}', {
      params: { path: { id: lead.id }, header: { 'If-Match': `"${lead.version}"` } },
      body: { status },
    }),
  );
}
