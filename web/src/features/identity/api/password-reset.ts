import { publicApi } from '@/lib/api/client';

/** Answers the same whether or not there is such an account. */
export async function requestPasswordReset(email: string): Promise<void> {
  await publicApi.POST('/api/v1/password-reset/request', { body: { email: email.trim() } });
}

/** Throws a Problem `invalid_reset_token` when the link is used up. */
export async function resetPassword(token: string, newPassword: string): Promise<void> {
  await publicApi.POST('/api/v1/password-reset/reset', { body: { token, new_password: newPassword } });
}
