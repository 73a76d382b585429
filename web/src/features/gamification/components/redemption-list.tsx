'use client';

import { Badge, Button, Group, Skeleton, Text } from '@mantine/core';
import { useMutation, useQueryClient, useQuery } from '@tanstack/react-query';
import { confirm } from '@/components/confirm/confirm';
import { QueryView } from '@/components/states/query-view';
import { RelativeTime } from '@/components/time/relative-time';
import { PersonName } from '@/entities/person/ui/person-name';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { useSignedIn } from '@/lib/session/use-session';
import { cancelRedemption, decide, redemptionsQuery, type Redemption } from '../api/rewards';
import { gameKeys } from '../keys/game-keys';
import type { RedemptionFilter } from '../model/game-filters';
import classes from './game.module.css';

const texts = m.game.rewards;
const COLOR = { pending: 'yellow', granted: 'green', declined: 'gray', cancelled: 'gray' };

type Props = {
  filter: RedemptionFilter;
  empty: string;
  mayDecide?: boolean;
};

export function RedemptionList({ filter, empty, mayDecide = false }: Props) {
  const query = useQuery(redemptionsQuery(filter));
  return (
    <QueryView query={query} skeleton={<Skeleton height={90} />}>
      {(redemptions) =>
        redemptions.length === 0 ? (
          <Text size="sm" c="dimmed">
            {empty}
          </Text>
        ) : (
          <ul className={classes.rows}>
            {redemptions.map((redemption) => (
              <Row key={redemption.id} redemption={redemption} mayDecide={mayDecide} />
            ))}
          </ul>
        )
      }
    </QueryView>
  );
}

function Row({ redemption, mayDecide }: { redemption: Redemption; mayDecide: boolean }) {
  const me = useSignedIn().user.id;
  const own = redemption.user_id === me;
  return (
    <li className={classes.row}>
      <div className={classes.grow}>
        <Text size="sm" fw={600}>
          {redemption.reward_name}
        </Text>
        <Text size="xs" c="dimmed">
          {mayDecide && (
            <>
              <PersonName id={redemption.user_id} /> ·{' '}
            </>
          )}
          {m.game.points(redemption.cost)} · <RelativeTime instant={redemption.redeemed_at} />
          {redemption.note && ` · ${redemption.note}`}
        </Text>
      </div>
      <Badge variant="light" color={COLOR[redemption.status]} tt="none">
        {texts.status[redemption.status]}
      </Badge>
      {redemption.status === 'pending' && mayDecide && !own && <Decide redemption={redemption} />}
      {redemption.status === 'pending' && own && <Cancel redemption={redemption} />}
    </li>
  );
}

function useRefreshed() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: gameKeys.mine });
}

function Decide({ redemption }: { redemption: Redemption }) {
  const refresh = useRefreshed();
  const decision = useMutation({
    mutationFn: (wanted: 'grant' | 'decline') => decide(redemption.id, wanted),
    onSuccess: () => showDone(texts.decided),
    onSettled: refresh,
  });
  const decline = (): void =>
    confirm({
      title: `${texts.decline}: ${redemption.reward_name}`,
      text: texts.declineText,
      action: texts.decline,
      danger: true,
      onConfirm: () => decision.mutate('decline'),
    });
  return (
    <Group gap={6}>
      <Button size="compact-sm" loading={decision.isPending} onClick={() => decision.mutate('grant')}>
        {texts.grant}
      </Button>
      <Button size="compact-sm" variant="default" onClick={decline}>
        {texts.decline}
      </Button>
    </Group>
  );
}

function Cancel({ redemption }: { redemption: Redemption }) {
  const refresh = useRefreshed();
  const cancel = useMutation({
    mutationFn: () => cancelRedemption(redemption.id),
    onSuccess: () => showDone(texts.cancelled),
    onSettled: refresh,
  });
  const ask = (): void =>
    confirm({
      title: texts.cancelOf(redemption.reward_name),
      text: texts.cancelText,
      action: texts.cancel,
      onConfirm: () => cancel.mutate(),
    });
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={cancel.isPending}
      aria-label={texts.cancelOf(redemption.reward_name)}
      onClick={ask}
    >
      {texts.cancel}
    </Button>
  );
}
