import type { Schemas } from '@/lib/api/client';
import { CATEGORIES, type ScoreCategory } from './category';
import { COMPONENTS, type Score, type ScoreComponent, type ScoringModel } from './score';

/** Mantine's color names, the same in every picture of a score. */
export const COMPONENT_COLOR: Record<ScoreComponent, string> = {
  source_quality: 'violet',
  engagement: 'cyan',
  conversion_probability: 'pine',
  urgency: 'orange',
};

type Figures = Pick<
  Score,
  'source_quality_score' | 'engagement_score' | 'conversion_probability' | 'urgency_score' | 'overall_score'
>;

const VALUE: Record<ScoreComponent, keyof Figures> = {
  source_quality: 'source_quality_score',
  engagement: 'engagement_score',
  conversion_probability: 'conversion_probability',
  urgency: 'urgency_score',
};

export type Part = { name: ScoreComponent; value: number; weight: number; contribution: number };

const hundredths = (value: number): number => Math.round(value * 100) / 100;

/** The four components: each adds its weight times its value to the score. */
export function partsOf(score: Figures, model: ScoringModel): Part[] {
  return COMPONENTS.map((name) => {
    const value = score[VALUE[name]];
    const weight = model.weights[name];
    return { name, value, weight, contribution: hundredths(value * weight) };
  });
}

/** Where each category begins, best first; the last one begins at 0. */
export function categoryFrom(thresholds: ScoringModel['thresholds']): { category: ScoreCategory; from: number }[] {
  return CATEGORIES.map((category) => ({ category, from: category === 'nurture' ? 0 : thresholds[category] }));
}

/** What a lead lacks to be in the next better category; undefined for a hot one. */
export function toNextCategory(
  overall: number,
  thresholds: ScoringModel['thresholds'],
): { category: ScoreCategory; missing: number } | undefined {
  const better = categoryFrom(thresholds).filter(({ from }) => from > overall);
  const next = better.at(-1);
  return next && { category: next.category, missing: hundredths(next.from - overall) };
}

export type Raise = { by: 'activity' | 'status' | 'follow_up' | 'contact'; what: string; gain: number };

type Facts = Pick<Schemas['Lead'], 'status' | 'priority' | 'email' | 'phone' | 'next_follow_up_at'>;

/** What is too little to be worth an agent's while. */
const WORTH_SAYING = 0.5;
/** What a lead does by being worked; a note and a status change earn nothing by themselves. */
const EARNING = ['meeting', 'call_connected', 'email_replied', 'form_submitted', 'email_opened', 'website_visit'];
/** The next step of the funnel. */
const FORWARD: Partial<Record<Facts['status'], Facts['status']>> = {
  new: 'contacted',
  contacted: 'qualified',
  qualified: 'converted',
};

/** What an agent could do that would raise the score, and by how much at most; the best first. */
export function raisesOf(score: Score, model: ScoringModel, lead: Facts): Raise[] {
  const { weights } = model;
  const room = Math.max(0, model.engagement.cap - score.engagement_score);
  const engaging = (points: number): number => hundredths(Math.min(points, room) * weights.engagement);
  const raises: Raise[] = EARNING.map((what) => ({
    by: 'activity',
    what,
    gain: engaging(model.engagement.points[what] ?? 0),
  }));
  if (!lead.email) raises.push({ by: 'contact', what: 'email', gain: engaging(model.engagement.completeness.email) });
  if (!lead.phone) raises.push({ by: 'contact', what: 'phone', gain: engaging(model.engagement.completeness.phone) });

  const next = FORWARD[lead.status];
  if (next && next !== 'converted' && score.calculation_method === 'weighted') {
    const { status, priority_bonus, cap } = model.conversion_probability;
    const then = Math.min(cap, (status[next] ?? 0) + (priority_bonus[lead.priority] ?? 0));
    raises.push({
      by: 'status',
      what: next,
      gain: hundredths((then - score.conversion_probability) * weights.conversion_probability),
    });
  }
  const soonest = model.urgency.follow_up?.[0];
  if (soonest && !lead.next_follow_up_at && lead.status !== 'converted' && lead.status !== 'lost') {
    raises.push({
      by: 'follow_up',
      what: String(soonest.due_within_hours),
      gain: hundredths((soonest.points - score.urgency_score) * weights.urgency),
    });
  }
  return raises.filter(({ gain }) => gain >= WORTH_SAYING).sort((one, other) => other.gain - one.gain);
}
