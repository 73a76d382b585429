import { useQuery } from '@tanstack/react-query';
import { countUnread } from '../api/notifications';

export function useUnreadCount() {
  return useQuery({ queryKey: ['notifications', 'count'], queryFn: ({ signal }) => countUnread(signal) });
}
