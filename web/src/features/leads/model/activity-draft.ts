import * as m from '@/lib/messages/messages';
import { fromLocalInput } from '@/lib/time/local-input';
import type { ActivityRequest, ActivityType } from '../api/lead-activities';

/** What people log; status changes and assignments are noted by the server. */
export const LOGGED_TYPES = ['call', 'email', 'meeting', 'note', 'follow_up', 'form', 'website_visit'] as const;
export type LoggedType = (typeof LOGGED_TYPES)[number];

/** The outcomes that are offered; for a score only those of calls and mails make a difference. */
export const OUTCOMES: Record<LoggedType, (keyof typeof m.activities.outcome)[]> = {
  call: ['connected', 'interested', 'no_answer', 'voicemail', 'busy', 'wrong_number'],
  email: ['sent', 'opened', 'replied'],
  meeting: ['held', 'planned', 'no_show'],
  follow_up: ['done', 'no_answer'],
  note: [],
  form: [],
  website_visit: [],
};

/** As it is typed, field by field. */
export type ActivityDraft = {
  type: string;
  outcome: string;
  description: string;
  duration: string;
  when: string;
  nextAction: string;
  nextFollowUp: string;
};

export const EMPTY_DRAFT: ActivityDraft = {
  type: 'call',
  outcome: '',
  description: '',
  duration: '',
  when: '',
  nextAction: '',
  nextFollowUp: '',
};

export function loggedType(draft: ActivityDraft): LoggedType {
  return LOGGED_TYPES.find((type) => type === draft.type) ?? 'call';
}

/** Something was typed that is worth keeping. */
export function isBegun(draft: ActivityDraft): boolean {
  return Object.entries(draft).some(([field, value]) => field !== 'type' && value.trim() !== '');
}

/** What is wrong with a draft; undefined when it can be logged. */
export function draftProblem(draft: ActivityDraft, now: number): string | undefined {
  if (draft.when && new Date(draft.when).getTime() > now) return m.activities.inFuture;
  const type = loggedType(draft);
  // That somebody filled a form in or came by says enough; a call or a note without a word does not.
  const saysEnough = type === 'form' || type === 'website_visit' || draft.outcome || draft.description.trim();
  return saysEnough || draft.nextAction.trim() || draft.nextFollowUp ? undefined : m.activities.missing;
}

export function requestOf(draft: ActivityDraft): ActivityRequest {
  const type = loggedType(draft);
  const text = (value: string): string | null => value.trim() || null;
  const minutes = Number.parseInt(draft.duration, 10);
  return {
    activity_type: type,
    outcome: OUTCOMES[type].find((outcome) => outcome === draft.outcome) ?? null,
    description: text(draft.description),
    activity_date: draft.when ? fromLocalInput(draft.when) : null,
    duration_minutes: Number.isNaN(minutes) ? null : minutes,
    next_action: text(draft.nextAction),
    next_follow_up: draft.nextFollowUp ? fromLocalInput(draft.nextFollowUp) : null,
  };
}

/** The words for an outcome; one that came from elsewhere stays as it is. */
export function outcomeText(outcome: string): string {
  return (m.activities.outcome as Record<string, string>)[outcome] ?? outcome.replaceAll('_', ' ');
}

export function typeText(type: ActivityType): string {
  return m.activities.type[type];
}
