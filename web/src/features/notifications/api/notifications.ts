import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '@/lib/api/client';
import { pagesQuery } from '@/lib/query/pages';
import { notificationKeys } from '../keys/notification-keys';

export type Notification = Schemas['Notification'];
export type NotificationPage = Schemas['NotificationPage'];
export type UnreadCount = Schemas['UnreadCount'];

type Wanted = { unread?: boolean; limit?: number; cursor?: string };

export function listNotifications(wanted: Wanted, signal?: AbortSignal): Promise<NotificationPage> {
  return body(api.GET('/api/v1/notifications', { params: { query: wanted }, signal }));
}

function countUnread(signal?: AbortSignal): Promise<UnreadCount> {
  return body(api.GET('/api/v1/notifications/unread-count', { signal }));
}

export async function markRead(id: number, read: boolean): Promise<void> {
  const options = { params: { path: { notification_id: id } } };
  await (read
    ? api.PUT('/api/v1/notifications/{notification_id}/read', options)
    : api.DELETE('/api/v1/notifications/{notification_id}/read', options));
}

/** @param upToId the newest that is shown, so that what comes meanwhile stays unread */
export async function markAllRead(upToId: number): Promise<void> {
  await api.POST('/api/v1/notifications/read-all', { body: { up_to_id: upToId } });
}

export function notificationListQuery(unread: boolean, limit: number) {
  return pagesQuery(notificationKeys.list({ unread, limit }), (cursor, signal) =>
    listNotifications({ unread: unread || undefined, limit, cursor }, signal),
  );
}

export const unreadCountQuery = queryOptions({
  queryKey: notificationKeys.unreadCount,
  queryFn: ({ signal }) => countUnread(signal),
});
