import * as z from 'zod/mini';
import type { CallOutcome } from '@/entities/lead/api/call-outcomes';
import * as m from '@/lib/messages/messages';
import type { CallOutcomeFields } from '../api/call-outcomes';

const texts = m.outcomes;
const LONGEST = 64;
const LAST = 10_000;

/** Selects hold texts; an empty one stands for none. */
export const outcomeSchema = z.object({
  label: z.string().check(z.trim(), z.minLength(1, texts.labelMissing), z.maxLength(LONGEST, texts.labelLong)),
  meaning: z.string(),
  next_status: z.string(),
  follow_up: z.string(),
  position: z.union([z.literal(''), z.number().check(z.int(), z.gte(0), z.lte(LAST))]),
  active: z.boolean(),
});
export type OutcomeValues = z.infer<typeof outcomeSchema>;

export function valuesOf(outcome: CallOutcome | undefined): OutcomeValues {
  return {
    label: outcome?.label ?? '',
    meaning: outcome?.meaning ?? 'contact',
    next_status: outcome?.next_status ?? '',
    follow_up: outcome?.follow_up ?? '',
    position: outcome?.position ?? '',
    active: outcome?.active ?? true,
  };
}

export function fieldsOf(values: OutcomeValues): CallOutcomeFields {
  return {
    label: values.label.trim(),
    meaning: values.meaning as CallOutcomeFields['meaning'],
    next_status: (values.next_status || null) as CallOutcomeFields['next_status'],
    follow_up: (values.follow_up || null) as CallOutcomeFields['follow_up'],
    position: values.position === '' ? null : values.position,
    active: values.active,
  };
}
