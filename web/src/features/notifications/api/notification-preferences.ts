import { api, body, type Schemas } from '@/lib/api/client';

export type NotificationPreferences = Schemas['NotificationPreferencesResponse'];
export type WantedPreferences = Schemas['NotificationPreferences'];

export function getNotificationPreferences(): Promise<NotificationPreferences> {
  return body(api.GET('/api/v1/me/notification-preferences'));
}

export function putNotificationPreferences(wanted: WantedPreferences): Promise<NotificationPreferences> {
  return body(api.PUT('/api/v1/me/notification-preferences', { body: wanted }));
}
