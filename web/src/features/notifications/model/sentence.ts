import { formatInteger } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import type { Notification } from '../api/notifications';

const say = m.notifications.sentence;

/** What happened, in one sentence. */
export function sentenceOf(one: Notification, ownId: number): string {
  const { count, subject } = one;
  const by = one.by?.name;
  switch (one.type) {
    case 'lead_became_hot':
    case 'task_reminder':
    case 'task_overdue':
    case 'badge_earned':
      return say[one.type](count, subject);
    case 'lead_assigned':
    case 'task_assigned':
    case 'mention':
      return say[one.type](count, subject, by);
    case 'break_over_limit':
      return count === 1 && one.facts.user_id === ownId
        ? say.own_break(Number(one.facts.limit_minutes))
        : say.break_over_limit(count, subject);
    case 'job_finished':
      return jobSentence(one.facts);
    case 'level_reached':
      return say.level_reached(one.entity_ids[0] ?? 0, subject);
    case 'challenge_won':
      return say.challenge_won(subject);
    case 'reward_decided':
      return say.reward_decided(one.facts.granted === true, subject);
  }
}

function jobSentence(facts: Notification['facts']): string {
  const types = m.notifications.jobType;
  const known = typeof facts.job_type === 'string' && facts.job_type in types;
  const job = types[known ? (facts.job_type as keyof typeof types) : 'other'];
  const refused = Number(facts.failed ?? 0);
  switch (facts.status) {
    case 'succeeded':
      return refused > 0 ? say.job.refused(job, formatInteger(refused)) : say.job.succeeded(job);
    case 'cancelled':
      return say.job.cancelled(job);
    default:
      return say.job.failed(job);
  }
}
