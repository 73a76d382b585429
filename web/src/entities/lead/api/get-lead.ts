import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/lib/api/client';
import { leadKeys } from '../keys/lead-keys';
import type { Lead } from '../model/lead';

export function getLead(id: number, signal?: AbortSignal): Promise<Lead> {
  return body(api.GET('/api/v1/leads/{id}', { params: { path: { id } }, signal }));
}

export function leadQuery(id: number) {
  return queryOptions({ queryKey: leadKeys.record(id), queryFn: ({ signal }) => getLead(id, signal) });
}
