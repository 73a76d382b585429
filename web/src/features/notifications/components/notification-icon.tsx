import { ThemeIcon } from '@mantine/core';
import {
  IconAddressBook,
  IconAlarm,
  IconAt,
  IconAward,
  IconChecklist,
  IconClockExclamation,
  IconCoffee,
  IconFlame,
  IconGift,
  IconListCheck,
  IconStairsUp,
  IconTrophy,
  type Icon,
} from '@tabler/icons-react';
import type { Notification } from '../api/notifications';

const ICONS: Record<Notification['type'], [Icon, string]> = {
  lead_became_hot: [IconFlame, 'red'],
  lead_assigned: [IconAddressBook, 'pine'],
  task_assigned: [IconChecklist, 'pine'],
  task_reminder: [IconAlarm, 'blue'],
  task_overdue: [IconClockExclamation, 'orange'],
  break_over_limit: [IconCoffee, 'orange'],
  job_finished: [IconListCheck, 'blue'],
  mention: [IconAt, 'pine'],
  badge_earned: [IconAward, 'yellow'],
  level_reached: [IconStairsUp, 'yellow'],
  challenge_won: [IconTrophy, 'yellow'],
  reward_decided: [IconGift, 'yellow'],
};

export function NotificationIcon({ one }: { one: Notification }) {
  const failed = one.type === 'job_finished' && one.facts.status === 'failed';
  const [Shape, color] = ICONS[one.type];
  return (
    <ThemeIcon variant="light" radius="xl" size={32} color={failed ? 'red' : color} aria-hidden>
      <Shape size={18} stroke={1.6} />
    </ThemeIcon>
  );
}
