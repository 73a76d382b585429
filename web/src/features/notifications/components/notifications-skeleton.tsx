import { Skeleton, Stack } from '@mantine/core';
import * as m from '@/lib/messages/messages';

export function NotificationsSkeleton({ rows }: { rows: number }) {
  return (
    <Stack gap="xs" p="xs" role="status" aria-label={m.common.loading}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={44} />
      ))}
    </Stack>
  );
}
