import { Skeleton, Stack } from '@mantine/core';
import * as m from '@/lib/messages/messages';

export function TableSkeleton({ rows = 10 }: { rows?: number }) {
  return (
    <Stack gap={8} role="status" aria-label={m.common.loading}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={36} />
      ))}
    </Stack>
  );
}
