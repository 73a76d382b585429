'use client';

import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconCopy } from '@tabler/icons-react';
import { agentKeys } from '@/entities/agent/keys/agent-keys';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { planAll } from '../api/plan-all';
import { listShifts } from '../api/shifts';
import { addDays, moved, shiftsOn, spanOf, weekFrom, type Day } from '../model/week';

const texts = m.agentsPages.shifts;
const WEEK = 7;

/** Plans the week as the one before it, by the wall clock. */
export function CopyWeek({ agentId, monday }: { agentId: number; monday: Day }) {
  const queryClient = useQueryClient();
  const copy = useMutation({
    mutationFn: async () => {
      const days = weekFrom(addDays(monday, -WEEK));
      const all = await listShifts(agentId, spanOf(days), AbortSignal.timeout(30_000));
      return planAll(
        agentId,
        days.flatMap((day) => shiftsOn(day, all)).map((shift) => moved(shift, WEEK)),
      );
    },
    onSuccess: ({ planned, overlapping }) => {
      if (planned + overlapping === 0) notifications.show({ message: texts.nothingToCopy });
      if (planned > 0) showDone(texts.copied(planned));
      if (overlapping > 0) notifications.show({ color: 'yellow', message: texts.notCopied(overlapping) });
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: agentKeys.one(agentId) }),
  });
  return (
    <Button
      variant="default"
      leftSection={<IconCopy size={16} aria-hidden />}
      loading={copy.isPending}
      onClick={() => copy.mutate()}
    >
      {texts.copyWeek}
    </Button>
  );
}
