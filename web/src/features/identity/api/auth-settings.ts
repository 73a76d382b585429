import { problemOf } from '@/lib/api/problem';

/** What anybody may know of how to sign in here. */
export type AuthSettings = { registration_enabled: boolean; password_min_length: number };

/** The server's own defaults, for while its answer is on the way; it decides in any case. */
export const DEFAULT_AUTH_SETTINGS: AuthSettings = { registration_enabled: true, password_min_length: 8 };

export async function getAuthSettings(): Promise<AuthSettings> {
  const response = await fetch('/api/v1/auth/settings');
  if (!response.ok) throw await problemOf(response);
  return { ...DEFAULT_AUTH_SETTINGS, ...((await response.json()) as Partial<AuthSettings>) };
}
