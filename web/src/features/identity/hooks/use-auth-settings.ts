import { useQuery } from '@tanstack/react-query';
import { DEFAULT_AUTH_SETTINGS, getAuthSettings, type AuthSettings } from '../api/auth-settings';

export function useAuthSettings(): AuthSettings {
  const settings = useQuery({ queryKey: ['auth-settings'], queryFn: getAuthSettings, staleTime: Infinity });
  return settings.data ?? DEFAULT_AUTH_SETTINGS;
}
