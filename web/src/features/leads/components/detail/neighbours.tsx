'use client';

import { ActionIcon, Button, Group, Text, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight, IconChevronUp } from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import { leadHref } from '@/entities/lead/model/lead-link';
import * as m from '@/lib/messages/messages';
import { useNeighbours } from '../../hooks/use-neighbours';
import { useNextLead } from '../../hooks/use-next-lead';

const texts = m.leadsDetail;

/** To the lead before and after this one in the list, else to the next one to call; k and j do it, too. */
export function NeighbourLinks({ id }: { id: number }) {
  const neighbours = useNeighbours(id);
  const next = useNextLead(id);
  const router = useRouter();
  const go = (to: number | undefined) => () => {
    if (to !== undefined) router.replace(leadHref(to));
  };
  useHotkeys([
    ['k', go(neighbours?.previous)],
    ['j', go(next)],
  ]);
  if (!neighbours) {
    return next === undefined ? null : (
      <Button
        variant="default"
        size="xs"
        rightSection={<IconChevronRight size={14} aria-hidden />}
        aria-keyshortcuts="j"
        onClick={go(next)}
      >
        {texts.next}
      </Button>
    );
  }
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
          disabled={next === undefined}
          onClick={go(next)}
        >
          <IconChevronDown size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}
