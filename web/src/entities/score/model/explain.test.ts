import { describe, expect, it } from 'vitest';
import { partsOf, raisesOf, toNextCategory } from './explain';
import type { Score, ScoringModel } from './score';

const MODEL: ScoringModel = {
  name: 'default',
  weights: { source_quality: 0.25, engagement: 0.25, conversion_probability: 0.3, urgency: 0.2 },
  thresholds: { hot: 80, warm: 60, cold: 40 },
  source_quality: { points: { website: 100 }, default: 40 },
  engagement: {
    completeness: { email: 10, phone: 10 },
    points: { meeting: 40, call_connected: 25, note: 0 },
    half_life_days: 14,
    cap: 100,
  },
  conversion_probability: {
    status: { new: 20, contacted: 45, qualified: 75, converted: 100, lost: 0 },
    priority_bonus: { high: 15, medium: 5, low: 0 },
    cap: 100,
    use_prediction: true,
  },
  urgency: { steps: [], otherwise: 10, follow_up: [{ due_within_hours: 24, points: 100 }], closed: 0 },
};

const SCORE: Score = {
  id: 1,
  lead_id: 1,
  tenant_id: 't',
  source_quality_score: 80,
  engagement_score: 59.93,
  conversion_probability: 80,
  urgency_score: 100,
  overall_score: 78.98,
  score_category: 'warm',
  previous_score: 69,
  score_change: 9.98,
  calculation_method: 'weighted',
  reason_text: '',
  model_version: 1,
  last_calculated: '2026-03-03T10:00:00Z',
  created_at: '2026-03-03T10:00:00Z',
  updated_at: '2026-03-03T10:00:00Z',
};

const LEAD = { status: 'qualified', priority: 'medium', email: 'a@b.c', phone: '1', next_follow_up_at: null } as const;

it('the contributions sum up to the score', () => {
  const parts = partsOf(SCORE, MODEL);
  expect(parts.map((part) => part.contribution)).toEqual([20, 14.98, 24, 20]);
  expect(parts.reduce((sum, part) => sum + part.contribution, 0)).toBeCloseTo(SCORE.overall_score, 2);
});

describe('the next category', () => {
  it('is the nearest better one', () => {
    expect(toNextCategory(78.98, MODEL.thresholds)).toEqual({ category: 'hot', missing: 1.02 });
    expect(toNextCategory(12, MODEL.thresholds)).toEqual({ category: 'cold', missing: 28 });
  });
  it('is none for a hot lead', () => {
    expect(toNextCategory(80, MODEL.thresholds)).toBeUndefined();
  });
});

describe('what would raise a score', () => {
  it('is worth its points times the weight, the best first', () => {
    expect(raisesOf(SCORE, MODEL, LEAD).map(({ what, gain }) => [what, gain])).toEqual([
      ['meeting', 10],
      ['call_connected', 6.25],
    ]);
  });
  it('cannot go over the cap', () => {
    expect(raisesOf({ ...SCORE, engagement_score: 90 }, MODEL, LEAD)).toEqual([
      { by: 'activity', what: 'meeting', gain: 2.5 },
      { by: 'activity', what: 'call_connected', gain: 2.5 },
    ]);
  });
  it('names the next status, a missing address and a follow-up', () => {
    const fresh = { ...SCORE, conversion_probability: 25, urgency_score: 10 };
    const raises = raisesOf(fresh, MODEL, { ...LEAD, status: 'new', email: null });
    expect(raises).toContainEqual({ by: 'status', what: 'contacted', gain: 7.5 });
    expect(raises).toContainEqual({ by: 'contact', what: 'email', gain: 2.5 });
    expect(raises).toContainEqual({ by: 'follow_up', what: '24', gain: 18 });
  });
  it('does not promise a status where the probability is predicted', () => {
    const predicted = { ...SCORE, calculation_method: 'predicted' as const, conversion_probability: 25 };
    expect(raisesOf(predicted, MODEL, { ...LEAD, status: 'new' }).some(({ by }) => by === 'status')).toBe(false);
  });
});
