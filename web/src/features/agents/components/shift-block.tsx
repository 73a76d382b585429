'use client';

import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconX } from '@tabler/icons-react';
import { agentKeys } from '@/entities/agent/keys/agent-keys';
import { formatDuration } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { planShift, removeShift, type Shift } from '../api/shifts';
import { dayLabel } from '../model/day-label';
import { clockChange, moved, timeOf } from '../model/week';
import classes from './teams.module.css';

const texts = m.agentsPages.shifts;

/** One shift; removing it can be undone. */
export function ShiftBlock({ agentId, shift }: { agentId: number; shift: Shift }) {
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: agentKeys.one(agentId) });
  const restore = useMutation({
    mutationFn: () => planShift(agentId, moved(shift, 0)),
    onSuccess: () => showDone(texts.restored),
    onSettled: refresh,
  });
  const remove = useMutation({
    mutationFn: () => removeShift(shift),
    onSuccess: () => {
      const id = `shift-${shift.id}`;
      const undo = (): void => {
        notifications.hide(id);
        restore.mutate();
      };
      notifications.show({
        id,
        color: 'green',
        autoClose: 10_000,
        message: (
          <Group justify="space-between" wrap="nowrap">
            {texts.removed}
            <Button size="compact-sm" variant="subtle" onClick={undo}>
              {m.common.undo}
            </Button>
          </Group>
        ),
      });
    },
    onSettled: refresh,
  });
  const change = clockChange(shift);
  const hours = m.agentsPages.agent.until(timeOf(shift.local_start), timeOf(shift.local_end));
  return (
    <div className={classes.shift}>
      <strong>{hours}</strong>
      <Text size="xs" c="dimmed">
        {formatDuration(shift.planned_seconds)}
      </Text>
      {shift.breaks.map((one) => (
        <Text key={one.local_start} size="xs">
          {texts.breakLine(
            timeOf(one.local_start),
            timeOf(one.local_end),
            one.paid ? m.agentsPages.mine.paid : m.agentsPages.mine.unpaid,
          )}
        </Text>
      ))}
      {change !== 0 && (
        <Text size="xs" fw={600}>
          {change > 0 ? texts.longer(formatDuration(change)) : texts.shorter(formatDuration(-change))}
        </Text>
      )}
      <ActionIcon
        className={classes.shiftRemove}
        variant="subtle"
        color="gray"
        size="sm"
        loading={remove.isPending}
        aria-label={texts.remove(`${dayLabel(shift.local_start.slice(0, 10))}, ${hours}`)}
        onClick={() => remove.mutate()}
      >
        <IconX size={14} aria-hidden />
      </ActionIcon>
    </div>
  );
}
