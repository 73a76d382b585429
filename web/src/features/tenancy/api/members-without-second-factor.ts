import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/lib/api/client';
import { personName } from '@/lib/format/format';
import { tenantKeys } from '../keys/tenant-keys';

export type Unprotected = { userId: number; name: string };

const MOST = 500;

/** Who would be led into the setup; null where the server does not tell. */
async function listMembersWithoutSecondFactor(): Promise<Unprotected[] | null> {
  const page = await body(api.GET('/api/v1/tenant/members', { params: { query: { limit: MOST } } }));
  const members = page.items;
  if (members.some((member) => member.two_factor_enabled == null)) return null;
  return members
    .filter((member) => !member.two_factor_enabled)
    .map((member) => ({ userId: member.user_id, name: personName(member) || member.email }));
}

export const membersWithoutSecondFactorQuery = queryOptions({
  queryKey: tenantKeys.membersWithoutSecondFactor,
  queryFn: listMembersWithoutSecondFactor,
});
