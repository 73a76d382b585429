'use client';

import { Progress, Text, ThemeIcon } from '@mantine/core';
import { IconMedal } from '@tabler/icons-react';
import { StateMessage } from '@/components/states/state-message';
import { formatDay } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import type { BadgeProgress } from '../api/profile';
import { BadgeIcon } from '../model/badge-icons';
import classes from './game.module.css';

const texts = m.game.profile;

/** Those earned first, then those nearest to their goal, as the server sorts them. */
export function BadgeGrid({ badges }: { badges: BadgeProgress[] }) {
  if (badges.length === 0) {
    return (
      <StateMessage icon={<IconMedal />} title={texts.noBadges.title}>
        {texts.noBadges.text}
      </StateMessage>
    );
  }
  return (
    <ul className={classes.badges}>
      {badges.map((badge) => (
        <li key={badge.id} className={classes.badge} data-earned={badge.earned_at !== null || undefined}>
          <ThemeIcon size={40} radius="xl" variant="light" color={badge.earned_at ? 'pine' : 'gray'} aria-hidden>
            <BadgeIcon name={badge.icon} />
          </ThemeIcon>
          <div className={classes.grow}>
            <Text fw={600} size="sm">
              {badge.name}
            </Text>
            <Text size="xs" c="dimmed">
              {badge.description}
            </Text>
            <BadgeState badge={badge} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function BadgeState({ badge }: { badge: BadgeProgress }) {
  if (badge.earned_at) {
    return (
      <Text size="xs" fw={600} mt={4}>
        {texts.earned} · {formatDay(badge.earned_at)}
      </Text>
    );
  }
  return (
    <>
      <Progress
        mt={6}
        size="sm"
        value={(100 * badge.value) / badge.goal}
        aria-label={`${badge.name}: ${texts.of(badge.value, badge.goal)}`}
      />
      <Text size="xs" c="dimmed" mt={2}>
        {texts.of(badge.value, badge.goal)}
      </Text>
    </>
  );
}
