import { useMutation, useQueryClient } from '@tanstack/react-query';
import { notificationPreferencesQuery, putNotificationPreferences } from '../api/notification-preferences';
import { notificationKeys } from '../keys/notification-keys';

export function useSaveNotificationPreferences() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: putNotificationPreferences,
    meta: { shownBy: 'form' },
    onSuccess: (saved) => {
      queryClient.setQueryData(notificationPreferencesQuery.queryKey, saved);
      // Other quiet hours may let go of what was held back.
      void queryClient.invalidateQueries({ queryKey: notificationKeys.all });
    },
  });
}
