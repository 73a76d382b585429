import { linkMailedTo } from './outbox';
import { call, PASSWORD, type Person } from './test';

type Wish = { role: 'viewer' | 'agent' | 'supervisor' | 'admin'; first_name?: string; last_name?: string };

/** Somebody who accepted an invitation of the admin with the link in their mail, and is signed in. */
export async function makeMember(admin: Person, { role, ...name }: Wish): Promise<Person & { id: number }> {
  const email =
    `${name.first_name ?? role}-${Date.now()}-${Math.random().toString(36).slice(2)}@example.com`.toLowerCase();
  await call(admin, 'POST', '/api/v1/tenant/invitations', { email, role });
  const token = (await linkMailedTo(email)).split('#token=')[1];
  await call(admin, 'POST', '/api/v1/invitations/accept', { token, password: PASSWORD, ...name }, 'nobody');
  const signedIn = (await call(admin, 'POST', '/api/v1/auth/login', { email, password: PASSWORD })) as {
    access_token: string;
    user: { id: number };
  };
  return { ...admin, email, password: PASSWORD, token: signedIn.access_token, id: signedIn.user.id };
}
