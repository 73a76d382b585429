import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '@/lib/api/client';
import { notificationKeys } from '../keys/notification-keys';

export type NotificationPreferences = Schemas['NotificationPreferencesResponse'];
export type WantedPreferences = Schemas['NotificationPreferences'];

export const notificationPreferencesQuery = queryOptions({
  queryKey: notificationKeys.preferences,
  queryFn: (): Promise<NotificationPreferences> => body(api.GET('/api/v1/me/notification-preferences')),
});

export function putNotificationPreferences(wanted: WantedPreferences): Promise<NotificationPreferences> {
  return body(api.PUT('/api/v1/me/notification-preferences', { body: wanted }));
}
