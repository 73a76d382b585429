'use client';

import { ActionIcon, Group, Text, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import { leadHref } from '@/entities/lead/model/lead-link';
import * as m from '@/lib/messages/messages';
import { useNeighbours } from '../../hooks/use-neighbours';

const texts = m.leadsDetail;

/** To the lead before and after this one in the list; k and j do it, too. */
export function NeighbourLinks({ id }: { id: number }) {
  const neighbours = useNeighbours(id);
  const router = useRouter();
  const go = (to: number | undefined) => () => {
    if (to !== undefined) router.replace(leadHref(to));
  };
  useHotkeys([
    ['k', go(neighbours?.previous)],
    ['j', go(neighbours?.next)],
  ]);
  if (!neighbours) return null;
  return (
    <Group gap={4} wrap="nowrap">
      <Text size="sm" c="dimmed" mr={4}>
        {texts.position(neighbours.index, neighbours.count)}
      </Text>
      <Tooltip label={texts.keys.previous} withinPortal>
        <ActionIcon
          variant="default"
          aria-label={texts.previous}
          aria-keyshortcuts="k"
          disabled={neighbours.previous === undefined}
          onClick={go(neighbours.previous)}
        >
          <IconChevronUp size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={texts.keys.next} withinPortal>
        <ActionIcon
          variant="default"
          aria-label={texts.next}
          aria-keyshortcuts="j"
          disabled={neighbours.next === undefined}
          onClick={go(neighbours.next)}
        >
          <IconChevronDown size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}
