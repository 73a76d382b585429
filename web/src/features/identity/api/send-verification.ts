import { api } from '@/lib/api/client';

/** Throws a Problem `already_verified` when there is nothing left to do. */
export async function sendVerification(): Promise<void> {
  await api.POST('/api/v1/auth/verification');
}
