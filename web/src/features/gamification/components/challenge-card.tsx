'use client';

import { Badge, Button, Group, Paper, Progress, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { EntryActions } from '@/components/catalogue/entry-actions';
import { formatDay, formatInteger } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
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
  return (
    <Group gap={4}>
      <EntryActions
        edit={challenge.status !== 'ended' ? { label: `${texts.edit}: ${challenge.name}`, onClick: onEdit } : undefined}
        removal={{
          label: texts.remove(challenge.name),
          question: { title: texts.remove(challenge.name), text: texts.removeText, action: m.common.delete },
          remove: () => removeChallenge(challenge.id),
          done: texts.removed,
          refresh: gameKeys.challenges,
        }}
      />
    </Group>
  );
}
