'use client';

import { ActionIcon, Badge, Button, Group, Paper, Progress, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { confirm } from '@/components/confirm/confirm';
import { formatDay, formatInteger } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { removeChallenge, type Challenge } from '../api/challenges';
import { gameKeys } from '../keys/game-keys';
import { localDay } from '../model/game-days';
import { ChallengeStandings } from './challenge-standings';
import classes from './game.module.css';

const texts = m.game.challenges;
const COLOR = { upcoming: 'gray', active: 'pine', ended: 'gray' };

/** @property onEdit for those who may */
export function ChallengeCard({ challenge, onEdit }: { challenge: Challenge; onEdit?: () => void }) {
  const [open, setOpen] = useState(false);
  const { value, goal, status } = challenge;
  const reach = `${formatInteger(value)} / ${formatInteger(goal)}`;
  return (
    <Paper component="section" withBorder p="md" className={classes.card} aria-label={challenge.name}>
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
        <Title order={2} size="h4" style={{ overflowWrap: 'anywhere' }}>
          {challenge.name}
        </Title>
        <Badge variant="light" color={COLOR[status]} tt="none" style={{ flex: 'none' }}>
          {texts.status[status]}
        </Badge>
      </Group>
      {challenge.description && <Text size="sm">{challenge.description}</Text>}
      <Text size="sm" c="dimmed">
        {m.game.metrics[challenge.metric]} · {texts.scopes[challenge.scope]}
        <br />
        {texts.dates(formatDay(localDay(challenge.starts_on)), formatDay(localDay(challenge.ends_on)))}
        <br />
        {texts.prize(challenge.prize_points)}
      </Text>
      <div>
        <Group justify="space-between" gap="xs">
          <Text size="sm" fw={600}>
            {challenge.scope === 'team' ? texts.team : texts.mine}
          </Text>
          <Text size="sm">{reach}</Text>
        </Group>
        <Progress value={(100 * value) / goal} aria-label={`${challenge.name}: ${reach}`} />
      </div>
      {status === 'ended' && (
        <Text size="sm" fw={600}>
          {challenge.won ? `${texts.won} · ` : ''}
          {texts.winners(challenge.winners ?? 0)}
        </Text>
      )}
      <Group justify="space-between" mt="auto">
        <Button size="compact-sm" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {texts.standings}
        </Button>
        {onEdit && <Actions challenge={challenge} onEdit={onEdit} />}
      </Group>
      {open && <ChallengeStandings challenge={challenge} />}
    </Paper>
  );
}

function Actions({ challenge, onEdit }: { challenge: Challenge; onEdit: () => void }) {
  const queryClient = useQueryClient();
  const remove = useMutation({
    mutationFn: () => removeChallenge(challenge.id),
    onSuccess: () => showDone(texts.removed),
    onSettled: () => queryClient.invalidateQueries({ queryKey: gameKeys.challenges }),
  });
  const ask = (): void =>
    confirm({
      title: texts.remove(challenge.name),
      text: texts.removeText,
      action: m.common.delete,
      danger: true,
      onConfirm: () => remove.mutate(),
    });
  return (
    <Group gap={4}>
      {challenge.status !== 'ended' && (
        <ActionIcon variant="subtle" color="gray" aria-label={`${texts.edit}: ${challenge.name}`} onClick={onEdit}>
          <IconPencil size={16} aria-hidden />
        </ActionIcon>
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        loading={remove.isPending}
        aria-label={texts.remove(challenge.name)}
        onClick={ask}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
