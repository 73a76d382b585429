import { useMutation, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import {
  markAllRead,
  markRead,
  type Notification,
  type NotificationPage,
  unreadCountQuery,
} from '../api/notifications';
import { notificationKeys } from '../keys/notification-keys';

type Pages = InfiniteData<NotificationPage>;

/** Shown at once, and put right by what the server says. */
export function useMarkRead() {
  const queryClient = useQueryClient();
  const show = (marked: (one: Notification) => boolean, read: boolean): void => {
    queryClient.setQueriesData<Pages>({ queryKey: notificationKeys.lists }, (data) =>
      data === undefined
        ? data
        : {
            ...data,
            pages: data.pages.map((page) => ({
              ...page,
              items: page.items.map((one) => (marked(one) && one.read !== read ? { ...one, read } : one)),
            })),
          },
    );
    queryClient.setQueryData(unreadCountQuery.queryKey, (count) =>
      count === undefined ? count : { ...count, unread: Math.max(0, count.unread + (read ? -1 : 1)) },
    );
  };
  const settled = (): void => void queryClient.invalidateQueries({ queryKey: notificationKeys.all });

  const one = useMutation({
    mutationFn: ({ id, read }: { id: number; read: boolean }) => markRead(id, read),
    onMutate: ({ id, read }) => show((notification) => notification.id === id, read),
    onSettled: settled,
  });
  const all = useMutation({ mutationFn: markAllRead, onSettled: settled });
  return { mark: one.mutate, markAll: all.mutate, markingAll: all.isPending };
}
