'use client';

import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconGift, IconPlus } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Page } from '@/components/page/page';
import { Panel } from '@/components/page/panel';
import { QueryView } from '@/components/states/query-view';
import { RequireRole } from '@/components/states/require-role';
import { StateMessage } from '@/components/states/state-message';
import * as m from '@/lib/messages/messages';
import { useMay, useSignedIn } from '@/lib/session/use-session';
import { myProfileQuery } from '../api/profile';
import { rewardsQuery, type Reward } from '../api/rewards';
import classes from './game.module.css';
import { RedemptionList } from './redemption-list';
import { RewardCard } from './reward-card';

const RewardDialog = dynamic(() => import('./reward-dialog').then((file) => file.RewardDialog), { ssr: false });

const texts = m.game.rewards;

export function RewardsPage() {
  const mayEdit = useMay('admin');
  const [edited, setEdited] = useState<Reward | 'new'>();
  const balance = useQuery(myProfileQuery).data?.balance;
  return (
    <Page
      title={m.game.pages.rewards}
      subtitle={balance === undefined ? undefined : texts.balance(balance)}
      actions={
        mayEdit && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEdited('new')}>
            {texts.add}
          </Button>
        )
      }
    >
      <RequireRole role="agent">
        <div className={classes.stack}>
          <Offers balance={balance} onEdit={mayEdit ? setEdited : undefined} />
          <Redemptions />
        </div>
      </RequireRole>
      {edited && <RewardDialog reward={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />}
    </Page>
  );
}

function Offers({ balance, onEdit }: { balance: number | undefined; onEdit?: (reward: Reward) => void }) {
  const query = useQuery(rewardsQuery);
  return (
    <QueryView query={query} skeleton={<Skeleton height={180} />}>
      {(rewards) =>
        rewards.length === 0 ? (
          <StateMessage icon={<IconGift />} title={texts.empty.title}>
            {texts.empty.text}
          </StateMessage>
        ) : (
          <div className={classes.cards}>
            {rewards.map((reward) => (
              <RewardCard key={reward.id} reward={reward} balance={balance} onEdit={onEdit && (() => onEdit(reward))} />
            ))}
          </div>
        )
      }
    </QueryView>
  );
}

function Redemptions() {
  const me = useSignedIn().user.id;
  const supervises = useMay('supervisor');
  return (
    <>
      {supervises && (
        <Panel title={texts.pending}>
          <RedemptionList filter={{ status: 'pending' }} empty={texts.nonePending} mayDecide />
        </Panel>
      )}
      <Panel title={texts.mine}>
        <RedemptionList filter={{ user_id: me }} empty={texts.noneMine} />
      </Panel>
    </>
  );
}
