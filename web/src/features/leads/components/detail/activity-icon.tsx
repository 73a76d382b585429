import { ThemeIcon } from '@mantine/core';
import {
  IconArrowForwardUp,
  IconFlag,
  IconForms,
  IconMail,
  IconNote,
  IconPhone,
  IconUserCheck,
  IconUsers,
  IconWorld,
  type Icon,
} from '@tabler/icons-react';
import type { ActivityType } from '../../api/lead-activities';

export const ACTIVITY_ICON: Record<ActivityType, Icon> = {
  call: IconPhone,
  email: IconMail,
  meeting: IconUsers,
  website_visit: IconWorld,
  form: IconForms,
  follow_up: IconArrowForwardUp,
  note: IconNote,
  status_change: IconFlag,
  assignment: IconUserCheck,
};

const COLOR: Partial<Record<ActivityType, string>> = {
  call: 'pine',
  email: 'blue',
  meeting: 'violet',
  website_visit: 'cyan',
  form: 'cyan',
  follow_up: 'orange',
};

export function ActivityIcon({ type }: { type: ActivityType }) {
  const Icon = ACTIVITY_ICON[type];
  return (
    <ThemeIcon variant="light" radius="xl" size={32} color={COLOR[type] ?? 'gray'} aria-hidden>
      <Icon size={16} />
    </ThemeIcon>
  );
}
