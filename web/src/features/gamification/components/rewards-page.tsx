'use client';

import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconGift, IconPlus } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { EntryList } from '@/components/catalogue/entry-list';
import { useEntryDialog } from '@/components/catalogue/use-entry-dialog';
import { Page } from '@/components/page/page';
import { Panel } from '@/components/page/panel';
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
  const { add, edit, dialog } = useEntryDialog(RewardDialog);
  const balance = useQuery(myProfileQuery).data?.balance;
  return (
    <Page
      title={m.game.pages.rewards}
      subtitle={balance === undefined ? undefined : texts.balance(balance)}
      actions={
        mayEdit && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
            {texts.add}
          </Button>
        )
      }
    >
      <RequireRole role="agent">
        <div className={classes.stack}>
          <Offers balance={balance} onEdit={mayEdit ? edit : undefined} />
          <Redemptions />
        </div>
      </RequireRole>
      {dialog}
    </Page>
  );
}

function Offers({ balance, onEdit }: { balance: number | undefined; onEdit?: (reward: Reward) => void }) {
  const query = useQuery(rewardsQuery);
  return (
    <EntryList
      query={query}
      as="div"
      className={classes.cards}
      skeleton={<Skeleton height={180} />}
      empty={
        <StateMessage icon={<IconGift />} title={texts.empty.title}>
          {texts.empty.text}
        </StateMessage>
      }
    >
      {(reward) => <RewardCard reward={reward} balance={balance} onEdit={onEdit && (() => onEdit(reward))} />}
    </EntryList>
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
