import { api, body, type Schemas } from '@/lib/api/client';
import { pagesQuery } from '@/lib/query/pages';
import { identityKeys } from '../keys/identity-keys';

export type ApiKey = Schemas['ApiKey'];
export type ApiKeyPage = Schemas['ApiKeyPage'];
export type NewApiKey = Schemas['ApiKeyRequest'];

const PAGE_SIZE = 100;

function listApiKeys(cursor: string | undefined, signal: AbortSignal): Promise<ApiKeyPage> {
  return body(api.GET('/api/v1/tenant/api-keys', { params: { query: { limit: PAGE_SIZE, cursor } }, signal }));
}

/** The answer holds the key, this once. */
export function createApiKey(key: NewApiKey): Promise<ApiKey> {
  return body(api.POST('/api/v1/tenant/api-keys', { body: key }));
}

export async function revokeApiKey(id: number): Promise<void> {
  await api.DELETE('/api/v1/tenant/api-keys/{id}', { params: { path: { id } } });
}

export const apiKeysQuery = pagesQuery(identityKeys.apiKeys, listApiKeys);
