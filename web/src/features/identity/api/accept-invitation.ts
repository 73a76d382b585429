import { queryOptions } from '@tanstack/react-query';
import { api, body, publicApi, type Schemas } from '@/lib/api/client';
import { asProblem, type Problem } from '@/lib/api/problem';
import { listOwnTenants } from '@/lib/session/own-tenants';
import { updateTenants } from '@/lib/session/session';
import type { TenantAccess } from '@/lib/session/session-store';
import { identityKeys } from '../keys/identity-keys';

type NewPerson = Required<Pick<Schemas['AcceptInvitationRequest'], 'first_name' | 'last_name' | 'password'>>;

/** What the person who holds the link is to the server: somebody new, somebody with an account, or too late. */
export type Invitee = 'new' | 'known' | 'member' | 'dead';

/** Asks without accepting: the server refuses a token alone, and how it refuses tells what is missing. */
export async function findInvitee(token: string): Promise<Invitee> {
  try {
    await publicApi.POST('/api/v1/invitations/accept', { body: { token } });
    return 'member';
  } catch (error) {
    const invitee = inviteeOf(asProblem(error));
    if (!invitee) throw error;
    return invitee;
  }
}

function inviteeOf(problem: Problem): Invitee | undefined {
  if (problem.code === 'password_required') return 'known';
  if (problem.code === 'already_member') return 'member';
  if (problem.code === 'invalid_invitation') return 'dead';
  return problem.fields.some((field) => field.field === 'password') ? 'new' : undefined;
}

/** Makes the account of somebody new, who is not signed in by it. */
export function acceptAsNew(token: string, person: NewPerson): Promise<TenantAccess> {
  return body(publicApi.POST('/api/v1/invitations/accept', { body: { token, ...person } }));
}

/** Accepts as who is signed in, and goes to the tenant. */
export async function acceptSignedIn(token: string): Promise<TenantAccess> {
  const access = await body(api.POST('/api/v1/invitations/accept', { body: { token } }));
  updateTenants(await listOwnTenants(), access);
  return access;
}

export function inviteeQuery(token: string) {
  return queryOptions({
    queryKey: identityKeys.invitee(token),
    queryFn: () => findInvitee(token),
    retry: false,
    staleTime: Infinity,
  });
}
