import { body, publicApi, type Schemas } from '@/lib/api/client';

export type OidcProvider = Schemas['OidcProvider'];

export async function listOidcProviders(): Promise<OidcProvider[]> {
  return (await body(publicApi.GET('/api/v1/auth/oidc/providers'))).items;
}
