import type { Lead } from '@/entities/lead/model/lead';
import { api, body, type Schemas } from '@/lib/api/client';

export type LeadPatch = Schemas['LeadPatch'];

/** Refused with 412 if the lead has another version by now. */
export function patchLead(id: number, patch: LeadPatch, version: number): Promise<Lead> {
  return body(
    api.PATCH('/api/v1/leads/{id}', {
      params: { path: { id }, header: { 'If-Match': `"${version}"` } },
      body: patch,
    }),
  );
}

export async function deleteLead(id: number): Promise<void> {
  await api.DELETE('/api/v1/leads/{id}', { params: { path: { id } } });
}

/** Removes the person from everywhere, the audit trail included. It cannot be undone. */
export async function eraseLead(id: number): Promise<void> {
  await api.POST('/api/v1/leads/{id}/erase', { params: { path: { id } } });
}
