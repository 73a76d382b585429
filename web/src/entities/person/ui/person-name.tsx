'use client';

import { Text } from '@mantine/core';
import * as m from '@/lib/messages/messages';
import { usePeople } from '../api/use-people';

type Props = { id: number | null | undefined; fallback?: string };

/** Who a user id is; a person who has left is told by the number. */
export function PersonName({ id, fallback = '–' }: Props) {
  const name = usePeople([id]).get(id ?? 0);
  if (id == null) {
    return (
      <Text span inherit c="dimmed">
        {fallback}
      </Text>
    );
  }
  return name === undefined ? <span aria-busy>…</span> : (name ?? m.people.unknown(id));
}
