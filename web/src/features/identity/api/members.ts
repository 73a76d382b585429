import { api, body, type Schemas } from '@/lib/api/client';
import { pagesQuery } from '@/lib/query/pages';
import type { Role } from '@/lib/session/session-store';
import { identityKeys } from '../keys/identity-keys';

/** `two_factor_enabled` is told to admins alone. */
export type Member = Schemas['Member'];
export type MemberPage = Schemas['MemberPage'];

const PAGE_SIZE = 100;

function listMembers(cursor: string | undefined, signal: AbortSignal): Promise<MemberPage> {
  return body(api.GET('/api/v1/tenant/members', { params: { query: { limit: PAGE_SIZE, cursor } }, signal }));
}

export function changeRole(userId: number, role: Role): Promise<Member> {
  return body(api.PATCH('/api/v1/tenant/members/{user_id}', { params: { path: { user_id: userId } }, body: { role } }));
}

export async function removeMember(userId: number): Promise<void> {
  await api.DELETE('/api/v1/tenant/members/{user_id}', { params: { path: { user_id: userId } } });
}

/** They have to sign in again to enter this tenant. */
export async function endSessions(userId: number): Promise<void> {
  await api.DELETE('/api/v1/tenant/members/{user_id}/sessions', { params: { path: { user_id: userId } } });
}

/** Their sessions end. Refused while another tenant relies on their second factor. */
export async function resetSecondFactor(userId: number): Promise<void> {
  await api.DELETE('/api/v1/tenant/members/{user_id}/2fa', { params: { path: { user_id: userId } } });
}

export const membersQuery = pagesQuery(identityKeys.members, listMembers);
