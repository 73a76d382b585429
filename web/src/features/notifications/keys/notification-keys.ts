import { keyRoot } from '@/lib/query/key-root';

const all = keyRoot('notifications');
const lists = [...all, 'list'] as const;

export const notificationKeys = {
  all,
  unreadCount: [...all, 'count'] as const,
  lists,
  list: (shown: { unread: boolean; limit: number }) => [...lists, shown] as const,
  preferences: keyRoot('notification-preferences'),
};
