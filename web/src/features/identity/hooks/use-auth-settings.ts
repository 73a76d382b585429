export { useAuthSettings, useRegistration } from '@/lib/session/auth-settings';
