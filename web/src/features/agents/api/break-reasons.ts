import { api, body, type Schemas } from '@/lib/api/client';

export type BreakReason = Schemas['BreakReason'];

export async function listBreakReasons(): Promise<BreakReason[]> {
  const page = await body(api.GET('/api/v1/break-reasons', { params: { query: { limit: 200 } } }));
  return page.items;
}
