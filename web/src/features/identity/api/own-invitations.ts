import { api, body, type Schemas } from '@/lib/api/client';
import { pagesQuery } from '@/lib/query/pages';
import type { TenantAccess } from '@/lib/session/session-store';
import { identityKeys } from '../keys/identity-keys';

export type OwnInvitation = Schemas['OwnInvitation'];
export type OwnInvitationPage = Schemas['OwnInvitationPage'];

const PAGE_SIZE = 20;

/** Refused with `email_not_verified` until the person has verified their address. */
function listOwnInvitations(cursor: string | undefined, signal: AbortSignal): Promise<OwnInvitationPage> {
  return body(api.GET('/api/v1/auth/invitations', { params: { query: { limit: PAGE_SIZE, cursor } }, signal }));
}

export function acceptOwnInvitation(id: number): Promise<TenantAccess> {
  return body(api.POST('/api/v1/auth/invitations/{id}/accept', { params: { path: { id } } }));
}

/** The tenant sees that it was declined, and nothing else. */
export async function declineInvitation(id: number): Promise<void> {
  await api.POST('/api/v1/auth/invitations/{id}/decline', { params: { path: { id } } });
}

export const ownInvitationsQuery = pagesQuery(identityKeys.ownInvitations, listOwnInvitations);
