'use client';

import { Skeleton, Text } from '@mantine/core';
import { IconFlame } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Panel } from '@/components/page/panel';
import { formatInteger } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import type { GameProfile } from '../api/profile';
import { BadgeGrid } from './badge-grid';
import { EntryList } from './entry-list';
import classes from './game.module.css';
import { LevelRing } from './level-ring';
import { NextSteps } from './next-steps';

const texts = m.game.profile;

type Props = {
  profile: GameProfile;
  /** The entries are one's own and supervisors' to see. */
  withEntries: boolean;
  /** Under the figures. */
  aside?: ReactNode;
};

export function ProfileContent({ profile, withEntries, aside }: Props) {
  return (
    <div className={classes.columns}>
      <div className={classes.stack}>
        <Panel>
          <LevelRing profile={profile} />
          <Figures profile={profile} />
        </Panel>
        <Panel title={texts.streak}>
          <Streak streak={profile.streak} />
        </Panel>
        {aside}
      </div>
      <div className={classes.stack}>
        <Panel title={texts.next}>
          <NextSteps steps={profile.next} />
        </Panel>
        <Panel title={texts.badges}>
          <BadgeGrid badges={profile.badges} />
        </Panel>
        {withEntries && (
          <Panel title={texts.recent}>
            <EntryList userId={profile.user_id} />
          </Panel>
        )}
      </div>
    </div>
  );
}

function Figures({ profile }: { profile: GameProfile }) {
  const figures: [string, number][] = [
    [texts.all, profile.points],
    [texts.balance, profile.balance],
    [texts.today, profile.today],
    [texts.week, profile.week],
  ];
  return (
    <dl className={classes.figures} style={{ marginTop: 16 }}>
      {figures.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{formatInteger(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Streak({ streak }: { streak: GameProfile['streak'] }) {
  return (
    <>
      <Text fw={650} size="lg" style={{ display: 'flex', alignItems: 'center', gap: 6 }}>
        <IconFlame size={20} aria-hidden color="var(--mantine-color-orange-6)" />
        {texts.streakDays(streak.current)}
      </Text>
      <Text size="sm" c="dimmed">
        {texts.longest(streak.longest)}
      </Text>
      <Text size="xs" c="dimmed" mt={4}>
        {texts.streakNeeds(streak.points_needed)}
      </Text>
    </>
  );
}

export function ProfileSkeleton() {
  return (
    <div className={classes.columns}>
      <div className={classes.stack}>
        <Skeleton height={340} />
        <Skeleton height={130} />
      </div>
      <div className={classes.stack}>
        <Skeleton height={220} />
        <Skeleton height={320} />
      </div>
    </div>
  );
}
