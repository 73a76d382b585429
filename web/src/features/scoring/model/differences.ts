import { COMPONENTS, type ScoringModel } from '@/entities/score/model/score';
import { formatNumber, formatShare } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';

/** What one model says otherwise than another, in words. An undefined side says nothing of it. */
export type Difference = { what: string; before?: string; after?: string };

const texts = m.scoring.differences;
type Points = Record<string, number>;

/** The differences in the order of the editor; models that score alike have none. */
export function differences(before: ScoringModel, after: ScoringModel): Difference[] {
  const [from, to] = [before, after];
  return [
    ...COMPONENTS.map((name) =>
      one(texts.weight(m.scoring.component[name]), formatShare(from.weights[name]), formatShare(to.weights[name])),
    ),
    ...(['hot', 'warm', 'cold'] as const).map((name) =>
      one(texts.threshold(m.score.category[name]), points(from.thresholds[name]), points(to.thresholds[name])),
    ),
    ...maps(from.source_quality.points, to.source_quality.points, texts.source),
    one(texts.otherSources, points(from.source_quality.default), points(to.source_quality.default)),
    ...engagement(from.engagement, to.engagement),
    ...conversion(from.conversion_probability, to.conversion_probability),
    ...urgency(from.urgency, to.urgency),
  ].filter((difference) => difference.before !== difference.after);
}

function engagement(from: ScoringModel['engagement'], to: ScoringModel['engagement']): Difference[] {
  return [
    one(texts.email, points(from.completeness.email), points(to.completeness.email)),
    one(texts.phone, points(from.completeness.phone), points(to.completeness.phone)),
    ...maps(zeroFilled(from.points, to.points), zeroFilled(to.points, from.points), (name) =>
      texts.activity(named(m.scoring.activity, name)),
    ),
    one(texts.halfLife, texts.days(formatNumber(from.half_life_days)), texts.days(formatNumber(to.half_life_days))),
    one(texts.cap(m.scoring.component.engagement), points(from.cap), points(to.cap)),
  ];
}

type Conversion = ScoringModel['conversion_probability'];

function conversion(from: Conversion, to: Conversion): Difference[] {
  const yesOrNo = (yes: boolean): string => (yes ? texts.yes : texts.no);
  return [
    ...maps(zeroFilled(from.status, to.status), zeroFilled(to.status, from.status), (name) =>
      texts.status(named(m.leads.status, name)),
    ),
    ...maps(
      zeroFilled(from.priority_bonus, to.priority_bonus),
      zeroFilled(to.priority_bonus, from.priority_bonus),
      (name) => texts.priority(named(m.leads.priority, name)),
    ),
    one(texts.cap(m.scoring.component.conversion_probability), points(from.cap), points(to.cap)),
    one(texts.prediction, yesOrNo(from.use_prediction), yesOrNo(to.use_prediction)),
  ];
}

function urgency(from: ScoringModel['urgency'], to: ScoringModel['urgency']): Difference[] {
  const steps = (model: ScoringModel['urgency']): Points =>
    Object.fromEntries(model.steps.map((step) => [String(step.max_age_days), step.points]));
  const rules = (model: ScoringModel['urgency']): Points =>
    Object.fromEntries((model.follow_up ?? []).map((rule) => [String(rule.due_within_hours), rule.points]));
  const closed = (value: number | null | undefined): string => (value == null ? texts.closedAlike : points(value));
  return [
    ...maps(steps(from), steps(to), (days) => texts.step(formatNumber(Number(days)))),
    one(texts.older, points(from.otherwise), points(to.otherwise)),
    ...maps(rules(from), rules(to), (hours) => texts.followUp(formatNumber(Number(hours)))),
    one(texts.closed, closed(from.closed), closed(to.closed)),
  ];
}

function maps(from: Points, to: Points, what: (name: string) => string): Difference[] {
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  const said = (value: number | undefined): string | undefined => (value === undefined ? undefined : points(value));
  return names.map((name) => ({ what: what(name), before: said(from[name]), after: said(to[name]) }));
}

const one = (what: string, before: string, after: string): Difference => ({ what, before, after });
const points = (value: number): string => texts.points(exact(value));
/** Points have two decimals; fewer would hide a difference. */
const exact = (value: number): string => value.toLocaleString(undefined, { maximumFractionDigits: 2 });
const named = (names: Record<string, string>, name: string): string => names[name] ?? name;

/** A name that is left out counts 0. */
function zeroFilled(from: Points, to: Points): Points {
  return { ...Object.fromEntries(Object.keys(to).map((name) => [name, 0])), ...from };
}
