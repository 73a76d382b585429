'use client';

import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { EntryActions } from '@/components/catalogue/entry-actions';
import { confirm } from '@/components/confirm/confirm';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { redeem, removeReward, type Reward } from '../api/rewards';
import { gameKeys } from '../keys/game-keys';
import classes from './game.module.css';

const texts = m.game.rewards;

type Props = {
  reward: Reward;
  /** Undefined while it is not known yet. */
  balance: number | undefined;
  /** For those who may. */
  onEdit?: () => void;
};

export function RewardCard({ reward, balance, onEdit }: Props) {
  const { cost, stock } = reward;
  const out = stock === 0;
  const missing = balance === undefined ? 0 : Math.max(0, cost - balance);
  return (
    <Paper component="section" withBorder p="md" className={classes.card} aria-label={reward.name}>
      <Title order={2} size="h4" style={{ overflowWrap: 'anywhere' }}>
        {reward.name}
      </Title>
      {reward.description && <Text size="sm">{reward.description}</Text>}
      <Text size="sm" c="dimmed">
        {[
          stock === null ? undefined : out ? texts.out : texts.left(stock),
          reward.per_person_limit === null ? undefined : texts.perPerson(reward.per_person_limit),
          reward.needs_approval ? texts.approval : undefined,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <Group justify="space-between" mt="auto" gap="xs">
        <Text fw={700}>{texts.cost(cost)}</Text>
        {onEdit && <Actions reward={reward} onEdit={onEdit} />}
      </Group>
      <Redeem reward={reward} left={(balance ?? 0) - cost} disabled={out || missing > 0 || balance === undefined} />
      {missing > 0 && !out && (
        <Text size="xs" c="dimmed">
          {texts.missing(missing)}
        </Text>
      )}
    </Paper>
  );
}

function Redeem({ reward, left, disabled }: { reward: Reward; left: number; disabled: boolean }) {
  const queryClient = useQueryClient();
  const buy = useMutation({
    mutationFn: () => redeem(reward.id),
    onSuccess: ({ status }) => showDone(status === 'pending' ? texts.asked : texts.done),
    onSettled: () => queryClient.invalidateQueries({ queryKey: gameKeys.mine }),
  });
  const ask = (): void =>
    confirm({
      title: texts.redeemOf(reward.name),
      text: [texts.redeemText(reward.cost, left), reward.needs_approval ? texts.waits : ''].filter(Boolean).join(' '),
      action: texts.redeem,
      onConfirm: () => buy.mutate(),
    });
  return (
    <Button
      fullWidth
      disabled={disabled}
      loading={buy.isPending}
      aria-label={texts.redeemOf(reward.name)}
      onClick={ask}
    >
      {texts.redeem}
    </Button>
  );
}

function Actions({ reward, onEdit }: { reward: Reward; onEdit: () => void }) {
  return (
    <Group gap={4}>
      <EntryActions
        edit={{ label: `${texts.edit}: ${reward.name}`, onClick: onEdit }}
        removal={{
          label: texts.remove(reward.name),
          question: { title: texts.remove(reward.name), text: texts.removeText, action: m.common.delete },
          remove: () => removeReward(reward.id),
          done: texts.removed,
          refresh: gameKeys.rewards,
        }}
      />
    </Group>
  );
}
