import type { CallOutcome } from '@/entities/lead/api/call-outcomes';
import * as m from '@/lib/messages/messages';

/** What logging a call with the outcome does to the lead; undefined when it does nothing. */
export function outcomeEffect(outcome: CallOutcome): string | undefined {
  const texts = m.activities.effect;
  const parts = [
    outcome.next_status && texts.status(m.leads.status[outcome.next_status]),
    outcome.follow_up && texts.followUp(texts.preset[outcome.follow_up]),
    outcome.meaning === 'do_not_call' && texts.doNotCall,
  ].filter((part): part is string => Boolean(part));
  return parts.length === 0 ? undefined : parts.join(' · ');
}
