import { api, body } from '@/lib/api/client';
import type { TenantAccess } from './session-store';

const MOST = 500;

/** All tenants of the person, however many pages they fill. */
export async function listOwnTenants(): Promise<TenantAccess[]> {
  const tenants: TenantAccess[] = [];
  let cursor: string | undefined;
  do {
    const page = await body(api.GET('/api/v1/tenants', { params: { query: { limit: MOST, cursor } } }));
    tenants.push(...page.items);
    cursor = page.next_cursor ?? undefined;
  } while (cursor);
  return tenants;
}
