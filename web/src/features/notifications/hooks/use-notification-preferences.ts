import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  getNotificationPreferences,
  putNotificationPreferences,
  type NotificationPreferences,
} from '../api/notification-preferences';

const KEY = ['notification-preferences'];

export function useNotificationPreferences() {
  return useQuery({ queryKey: KEY, queryFn: getNotificationPreferences });
}

export function useSaveNotificationPreferences() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: putNotificationPreferences,
    meta: { shownBy: 'form' },
    onSuccess: (saved) => {
      queryClient.setQueryData<NotificationPreferences>(KEY, saved);
      // Other quiet hours may let go of what was held back.
      void queryClient.invalidateQueries({ queryKey: ['notifications'] });
    },
  });
}
