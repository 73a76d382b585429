import { keyRoot } from '@/lib/query/key-root';

const account = keyRoot('account');

/** Who is signed in, and how one signs in here. */
export const sessionKeys = {
  me: [...account, 'me'] as const,
  sessions: [...account, 'sessions'] as const,
  authSettings: keyRoot('auth-settings'),
};
