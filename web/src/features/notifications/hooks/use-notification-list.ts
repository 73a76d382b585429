import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { listNotifications } from '../api/notifications';

/** Newest first. */
export function useNotificationList(unread: boolean, limit: number) {
  const query = useInfiniteQuery({
    queryKey: ['notifications', 'list', { unread, limit }],
    queryFn: ({ pageParam, signal }) =>
      listNotifications({ unread: unread || undefined, limit, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  const items = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  return { query, items };
}
