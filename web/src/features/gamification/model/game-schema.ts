import * as z from 'zod/mini';
import * as m from '@/lib/messages/messages';

const texts = m.game.form;
const LONGEST_NAME = 100;
const LONGEST_TEXT = 500;
const MOST = 1_000_000_000;

const name = z
  .string()
  .check(z.trim(), z.minLength(1, texts.nameMissing), z.maxLength(LONGEST_NAME, texts.nameMissing));
const description = z.string().check(z.maxLength(LONGEST_TEXT, texts.descriptionLong));
const from = (least: number, most: number, message: string) =>
  z.number(message).check(z.int(message), z.gte(least, message), z.lte(most, message));
/** A number, or nothing. */
const optional = (most: number) => z.union([z.literal(''), from(0, most, texts.wrongNumber)], texts.wrongNumber);
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, texts.dayMissing));

export const badgeSchema = z.object({
  name,
  description,
  icon: z.string(),
  metric: z.string(),
  goal: from(1, MOST, texts.goalWrong),
});

export const challengeSchema = z.object({
  name,
  description,
  scope: z.string(),
  metric: z.string(),
  goal: from(1, MOST, texts.goalWrong),
  starts_on: day,
  ends_on: day,
  prize_points: from(0, 100_000, texts.wrongNumber),
});

export const rewardSchema = z.object({
  name,
  description,
  cost: from(1, 1_000_000, texts.goalWrong),
  stock: optional(1_000_000),
  per_person_limit: optional(1_000_000),
  needs_approval: z.boolean(),
});
export type RewardValues = z.infer<typeof rewardSchema>;

export const awardSchema = z.object({
  points: from(1, 10_000, m.game.award.pointsWrong),
  reason: z
    .string()
    .check(z.trim(), z.minLength(1, m.game.award.reasonMissing), z.maxLength(LONGEST_TEXT, m.game.award.reasonMissing)),
});
export type AwardValues = z.infer<typeof awardSchema>;
