import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '@/lib/api/client';
import { sessionKeys } from './session-keys';

export type Me = Schemas['MeResponse'];

/** What the server knows of who is signed in. */
export const meQuery = queryOptions({
  queryKey: sessionKeys.me,
  queryFn: (): Promise<Me> => body(api.GET('/api/v1/auth/me')),
});
