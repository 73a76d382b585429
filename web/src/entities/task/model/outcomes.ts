import type * as m from '@/lib/messages/messages';
import type { TaskType } from './task';

/** The outcomes that are offered; for a score only those of calls and mails make a difference. */
export const OUTCOMES: Record<TaskType, (keyof typeof m.activities.outcome)[]> = {
  call: ['connected', 'interested', 'no_answer', 'voicemail', 'busy', 'wrong_number'],
  email: ['sent', 'replied'],
  meeting: ['held', 'no_show'],
  follow_up: ['done', 'interested', 'no_answer'],
  to_do: ['done'],
};
