import { api, publicApi } from '@/lib/api/client';

/** As the person who is signed in. Throws a Problem `password_required` when the link is somebody else's. */
export async function verifyMyEmail(token: string): Promise<void> {
  await api.POST('/api/v1/auth/verify-email', { body: { token } });
}

/** On a device where nobody is signed in. */
export async function verifyEmail(token: string, password: string): Promise<void> {
  await publicApi.POST('/api/v1/auth/verify-email', { body: { token, password } });
}
