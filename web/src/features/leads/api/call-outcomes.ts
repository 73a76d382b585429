import type { CallOutcome } from '@/entities/lead/api/call-outcomes';
import { api, body, type Schemas } from '@/lib/api/client';

export type CallOutcomeFields = Schemas['CallOutcomeFields'];

export function createCallOutcome(fields: CallOutcomeFields): Promise<CallOutcome> {
  return body(api.POST('/api/v1/call-outcomes', { body: fields }));
}

export function updateCallOutcome(
  { id, version }: CallOutcome,
  patch: Schemas['CallOutcomePatch'],
): Promise<CallOutcome> {
  return body(
    api.PATCH('/api/v1/call-outcomes/{id}', {
      params: { path: { id }, header: { 'If-Match': `"${version}"` } },
      body: patch,
    }),
  );
}

export async function removeCallOutcome(id: number): Promise<void> {
  await api.DELETE('/api/v1/call-outcomes/{id}', { params: { path: { id } } });
}
