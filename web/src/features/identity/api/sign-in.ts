import { signInWith } from '@/lib/session/session';
import type { RegisterValues, SignInValues } from '../model/sign-in-schema';

/** Throws a Problem: `invalid_credentials`, `otp_required`, `invalid_otp` or `too_many_attempts` among others. */
export function signIn({ email, password, otp }: SignInValues): Promise<void> {
  return signInWith('/api/v1/auth/login', { email, password, otp: otp || null });
}

/** Makes the person, a tenant of theirs, and signs them in. */
export function register(values: RegisterValues): Promise<void> {
  return signInWith('/api/v1/auth/register', values);
}
