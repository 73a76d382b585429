import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useRows } from '@/lib/query/pages';
import { notificationListQuery } from '../api/notifications';

/** Newest first. */
export function useNotificationList(unread: boolean, limit: number) {
  const query = useInfiniteQuery({ ...notificationListQuery(unread, limit), placeholderData: keepPreviousData });
  return { query, items: useRows(query.data) };
}
