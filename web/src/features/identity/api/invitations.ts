import { api, body, type Schemas } from '@/lib/api/client';
import { pagesQuery } from '@/lib/query/pages';
import { identityKeys } from '../keys/identity-keys';

export type Invitation = Schemas['Invitation'];
export type InvitationPage = Schemas['InvitationPage'];

const PAGE_SIZE = 100;

function listInvitations(cursor: string | undefined, signal: AbortSignal): Promise<InvitationPage> {
  return body(api.GET('/api/v1/tenant/invitations', { params: { query: { limit: PAGE_SIZE, cursor } }, signal }));
}

/** Inviting the same address again replaces the invitation. */
export function invite(request: Schemas['InvitationRequest']): Promise<Invitation> {
  return body(api.POST('/api/v1/tenant/invitations', { body: request }));
}

/** With a new link; the one before does not work any more. */
export function resendInvitation(id: number): Promise<Invitation> {
  return body(api.POST('/api/v1/tenant/invitations/{id}/resend', { params: { path: { id } } }));
}

export async function revokeInvitation(id: number): Promise<void> {
  await api.DELETE('/api/v1/tenant/invitations/{id}', { params: { path: { id } } });
}

export const invitationsQuery = pagesQuery(identityKeys.invitations, listInvitations);
