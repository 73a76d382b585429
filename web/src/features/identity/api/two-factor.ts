import { api, body, type Schemas } from '@/lib/api/client';

export type TwoFactorSetup = Schemas['TwoFactorSetup'];
export type PasswordAndOtp = Schemas['PasswordAndOtpRequest'];

/** Counts once a first code has been seen. */
export function beginTwoFactor(password: string): Promise<TwoFactorSetup> {
  return body(api.POST('/api/v1/auth/2fa/setup', { body: { password } }));
}

/** Answers the recovery codes, this once. */
export async function enableTwoFactor(otp: string): Promise<string[]> {
  return (await body(api.POST('/api/v1/auth/2fa/enable', { body: { otp: otp.trim() } }))).recovery_codes;
}

export async function disableTwoFactor(request: PasswordAndOtp): Promise<void> {
  await api.POST('/api/v1/auth/2fa/disable', { body: request });
}

export async function renewRecoveryCodes(request: PasswordAndOtp): Promise<string[]> {
  return (await body(api.POST('/api/v1/auth/2fa/recovery-codes', { body: request }))).recovery_codes;
}
