import * as z from 'zod/mini';
import * as m from '@/lib/messages/messages';

const LONGEST = 100;
const LONGEST_BREAK = 480;
const texts = m.agentsPages.form;
const name = z.string().check(z.trim(), z.minLength(1, texts.name), z.maxLength(LONGEST, texts.nameLong));

export const teamSchema = z.object({ name });
export type TeamValues = z.infer<typeof teamSchema>;

export const breakReasonSchema = z.object({
  name,
  paid: z.boolean(),
  active: z.boolean(),
  /** Empty for no limit. */
  limit_minutes: z.union([z.literal(''), z.number().check(z.int(), z.gte(1), z.lte(LONGEST_BREAK))], texts.minutes),
});
export type BreakReasonValues = z.infer<typeof breakReasonSchema>;
