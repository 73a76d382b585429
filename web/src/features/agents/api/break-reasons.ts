import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '@/lib/api/client';
import { floorKeys } from '../keys/floor-keys';

export type BreakReason = Schemas['BreakReason'];
export type BreakReasonFields = Schemas['BreakReasonFields'];

async function listBreakReasons(): Promise<BreakReason[]> {
  const page = await body(api.GET('/api/v1/break-reasons', { params: { query: { limit: 500 } } }));
  return page.items;
}

export function createBreakReason(fields: BreakReasonFields): Promise<BreakReason> {
  return body(api.POST('/api/v1/break-reasons', { body: fields }));
}

export function updateBreakReason(
  { id, version }: BreakReason,
  patch: Schemas['BreakReasonPatch'],
): Promise<BreakReason> {
  return body(
    api.PATCH('/api/v1/break-reasons/{id}', {
      params: { path: { id }, header: { 'If-Match': `"${version}"` } },
      body: patch,
    }),
  );
}

export async function removeBreakReason(id: number): Promise<void> {
  await api.DELETE('/api/v1/break-reasons/{id}', { params: { path: { id } } });
}

export const breakReasonsQuery = queryOptions({ queryKey: floorKeys.breakReasons, queryFn: listBreakReasons });
