import { personKeys } from '@/entities/person/keys/person-keys';
import { keyRoot } from '@/lib/query/key-root';

const invitee = keyRoot('invitee');
const providerSignIn = keyRoot('provider-sign-in');

export const identityKeys = {
  members: [...personKeys.all, 'list'] as const,
  invitations: [...personKeys.all, 'invitations'] as const,
  ownInvitations: keyRoot('own-invitations'),
  apiKeys: keyRoot('api-keys'),
  providers: keyRoot('oidc-providers'),
  invitee: (token: string) => [...invitee, token] as const,
  providerSignIn: (code: string | undefined) => [...providerSignIn, code] as const,
};
