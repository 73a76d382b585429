import type { ApiKey } from '../api/api-keys';

export type ApiKeyStatus = 'active' | 'expired' | 'revoked';
export type Expiry = '30' | '90' | '365' | 'never' | 'date';

export const EXPIRIES: Expiry[] = ['30', '90', '365', 'never', 'date'];

const DAY = 86_400_000;

export function statusOf(key: Pick<ApiKey, 'revoked_at' | 'expires_at'>, now: number = Date.now()): ApiKeyStatus {
  if (key.revoked_at) return 'revoked';
  return key.expires_at && new Date(key.expires_at).getTime() <= now ? 'expired' : 'active';
}

/** When a key ends. A day counts to its end, where the person is. */
export function expiresAt(expiry: Expiry, day: string, now: number = Date.now()): string | null {
  if (expiry === 'never') return null;
  if (expiry === 'date') {
    const end = new Date(`${day}T23:59:59`);
    return Number.isNaN(end.getTime()) ? null : end.toISOString();
  }
  return new Date(now + Number(expiry) * DAY).toISOString();
}

/** A first call with the key, to be pasted into a terminal. */
export function curlExample(origin: string, tenantId: string, key: string): string {
  return [
    `curl '${origin}/api/v1/leads?limit=1'`,
    `-H 'Authorization: Bearer ${key}'`,
    `-H 'X-Tenant-ID: ${tenantId}'`,
  ].join(' \\\n  ');
}
