import { queryOptions } from '@tanstack/react-query';
import { body, publicApi, type Schemas } from '@/lib/api/client';
import { identityKeys } from '../keys/identity-keys';

export type OidcProvider = Schemas['OidcProvider'];

async function listOidcProviders(): Promise<OidcProvider[]> {
  return (await body(publicApi.GET('/api/v1/auth/oidc/providers'))).items;
}

export const providersQuery = queryOptions({
  queryKey: identityKeys.providers,
  queryFn: listOidcProviders,
  staleTime: Infinity,
});
