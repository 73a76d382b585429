import { queryOptions, skipToken } from '@tanstack/react-query';
import { signInWith } from '@/lib/session/session';
import { identityKeys } from '../keys/identity-keys';
import type { RegisterValues, SignInValues } from '../model/sign-in-schema';

/** Throws a Problem: `invalid_credentials`, `otp_required`, `invalid_otp` or `too_many_attempts` among others. */
export function signIn({ email, password, otp }: SignInValues): Promise<void> {
  return signInWith('/api/v1/auth/login', { email: email.trim(), password, otp: otp.trim() || null });
}

/** Makes the person, a tenant of theirs, and signs them in. */
export function register(values: RegisterValues): Promise<void> {
  return signInWith('/api/v1/auth/register', values);
}

/** Trades what the provider's sign-in ended with; a code works once, within a minute. Throws `otp_required`, too. */
export function signInWithCode(code: string, otp?: string): Promise<void> {
  return signInWith('/api/v1/auth/oidc/exchange', { code, otp: otp?.trim() || null });
}

/** The sign-in that a provider's return asks for, which is tried once however often the page is drawn. */
export function providerSignInQuery(code: string | undefined) {
  return queryOptions({
    queryKey: identityKeys.providerSignIn(code),
    queryFn: code === undefined ? skipToken : () => signInWithCode(code).then(() => true),
    retry: false,
    staleTime: Infinity,
  });
}
