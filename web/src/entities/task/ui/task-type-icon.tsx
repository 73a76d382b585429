import { IconArrowForwardUp, IconChecklist, IconMail, IconPhone, IconUsers, type Icon } from '@tabler/icons-react';
import * as m from '@/lib/messages/messages';
import type { TaskType } from '../model/task';

export const TASK_ICON: Record<TaskType, Icon> = {
  call: IconPhone,
  email: IconMail,
  meeting: IconUsers,
  follow_up: IconArrowForwardUp,
  to_do: IconChecklist,
};

export function TaskTypeIcon({ type, size = 16 }: { type: TaskType; size?: number }) {
  const Shown = TASK_ICON[type];
  return <Shown size={size} stroke={1.6} role="img" aria-label={m.tasks.type[type]} style={{ flexShrink: 0 }} />;
}
