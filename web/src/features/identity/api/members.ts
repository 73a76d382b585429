import { api, body, type Schemas } from '@/lib/api/client';
import type { Role } from '@/lib/session/session-store';

/** `two_factor_enabled` is told to admins alone. */
export type Member = Schemas['Member'];
export type MemberPage = Schemas['MemberPage'];
export type NewMember = Schemas['MemberRequest'];

const PAGE_SIZE = 100;

export function listMembers(cursor: string | undefined, signal: AbortSignal): Promise<MemberPage> {
  return body(api.GET('/api/v1/tenant/members', { params: { query: { limit: PAGE_SIZE, cursor } }, signal }));
}

/** Answers the first password of a person new to Leadline, this once. */
export function addMember(member: NewMember): Promise<Member> {
  return body(api.POST('/api/v1/tenant/members', { body: member }));
}

export function changeRole(userId: number, role: Role): Promise<Member> {
  return body(api.PATCH('/api/v1/tenant/members/{user_id}', { params: { path: { user_id: userId } }, body: { role } }));
}

export async function removeMember(userId: number): Promise<void> {
  await api.DELETE('/api/v1/tenant/members/{user_id}', { params: { path: { user_id: userId } } });
}

/** Their sessions end. Refused for who belongs to other tenants as well. */
export async function resetSecondFactor(userId: number): Promise<void> {
  await api.DELETE('/api/v1/tenant/members/{user_id}/2fa', { params: { path: { user_id: userId } } });
}
