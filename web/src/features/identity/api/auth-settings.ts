import { body, publicApi, type Schemas } from '@/lib/api/client';

/** What anybody may know of how to sign in here. */
export type AuthSettings = Schemas['SignInSettings'];

/** The server's own defaults, for while its answer is on the way; it decides in any case. */
export const DEFAULT_AUTH_SETTINGS: AuthSettings = {
  registration_enabled: true,
  password_min_length: 8,
  mail_configured: true,
};

export function getAuthSettings(): Promise<AuthSettings> {
  return body(publicApi.GET('/api/v1/auth/settings'));
}
