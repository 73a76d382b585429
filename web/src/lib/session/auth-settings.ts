import { useQuery } from '@tanstack/react-query';
import { body, publicApi, type Schemas } from '@/lib/api/client';
import { sessionKeys } from './session-keys';

/** What anybody may know of how to sign in here. */
export type AuthSettings = Schemas['SignInSettings'];

/** The server's own defaults, for while its answer is on the way; it decides in any case. */
const DEFAULTS: AuthSettings = {
  registration_enabled: false,
  password_min_length: 8,
  mail_configured: true,
};

function useQueried() {
  return useQuery({
    queryKey: sessionKeys.authSettings,
    queryFn: (): Promise<AuthSettings> => body(publicApi.GET('/api/v1/auth/settings')),
    staleTime: Infinity,
  });
}

export function useAuthSettings(): AuthSettings {
  return useQueried().data ?? DEFAULTS;
}

/** Whether strangers may register; undefined until the server has said. */
export function useRegistration(): 'open' | 'closed' | undefined {
  const settings = useQueried();
  if (settings.isPending) return undefined;
  return settings.data?.registration_enabled ? 'open' : 'closed';
}
