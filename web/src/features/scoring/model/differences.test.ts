import { describe, expect, it } from 'vitest';
import type { ScoringModel } from '@/entities/score/model/score';
import { differences } from './differences';
import { sameDraft, toDraft, toModel } from './draft';
import { draftPath, problemsOf } from './draft-schema';
import { leastMoves } from './preview';
import { moveThreshold } from './threshold-move';

const MODEL: ScoringModel = {
  name: 'default',
  weights: { source_quality: 0.25, engagement: 0.25, conversion_probability: 0.3, urgency: 0.2 },
  thresholds: { hot: 80, warm: 60, cold: 40 },
  source_quality: { points: { website: 100, referral: 96 }, default: 40 },
  engagement: { completeness: { email: 10, phone: 10 }, points: { meeting: 40 }, half_life_days: 14, cap: 100 },
  conversion_probability: {
    status: { new: 20, contacted: 45, qualified: 75, converted: 100, lost: 0 },
    priority_bonus: { high: 15, medium: 5, low: 0 },
    cap: 100,
    use_prediction: true,
  },
  urgency: {
    steps: [
      { max_age_days: 1, points: 100 },
      { max_age_days: 7, points: 60 },
    ],
    otherwise: 10,
    follow_up: null,
    closed: 0,
  },
};

describe('differences', () => {
  it('are none between a model and what the editor makes of it, though names left out are written down', () => {
    expect(differences(MODEL, toModel(toDraft(MODEL), 'other name'))).toEqual([]);
  });

  it('say what changed, came and went', () => {
    const after = structuredClone(MODEL);
    after.weights = { ...after.weights, urgency: 0.1, engagement: 0.35 };
    after.source_quality.points = { website: 90, trade_fair: 70 };
    after.urgency.follow_up = [{ due_within_hours: 24, points: 100 }];
    after.urgency.closed = null;
    expect(differences(MODEL, after)).toEqual([
      { what: 'Weight of engagement', before: '25%', after: '35%' },
      { what: 'Weight of urgency', before: '20%', after: '10%' },
      { what: 'Source website', before: '100', after: '90' },
      { what: 'Source referral', before: '96', after: undefined },
      { what: 'Source trade_fair', before: undefined, after: '70' },
      { what: 'Follow-up due within 24 hours', before: undefined, after: '100' },
      { what: 'Converted and lost leads', before: '0', after: 'as other leads' },
    ]);
  });
});

describe('a draft', () => {
  it('is the same as another that was read from the same model', () => {
    expect(sameDraft(toDraft(MODEL), toDraft(MODEL))).toBe(true);
    const changed = toDraft(MODEL);
    changed.urgency.closed_apart = false;
    expect(sameDraft(toDraft(MODEL), changed)).toBe(false);
  });

  it('of a saved model breaks no rule', () => {
    expect(problemsOf(toDraft(MODEL))).toEqual({});
  });

  it('has each broken rule at its field', () => {
    const draft = toDraft(MODEL);
    draft.thresholds.warm = 80;
    draft.otherSources = '';
    draft.engagement.cap = 101;
    draft.conversion.status.new = 1.234;
    draft.sources.push({ id: 'x', name: ' Web-Site ', points: 1 }, { id: 'y', name: 'web_site', points: 1 });
    draft.sources.push({ id: 'z', name: '  ', points: 1 });
    draft.urgency.steps[1] = { id: 's', max_age_days: 1, points: 60 };
    expect(Object.keys(problemsOf(draft)).sort()).toEqual([
      'conversion.status.new',
      'engagement.cap',
      'otherSources',
      'sources.3.name',
      'sources.4.name',
      'thresholds.hot',
      'urgency.steps.1.max_age_days',
    ]);
  });
});

describe('draftPath', () => {
  it.each([
    ['urgency.steps[2].max_age_days', 'urgency.steps.2.max_age_days'],
    ['source_quality.default', 'otherSources'],
    ['source_quality.points.referral', 'sources.1.points'],
    ['engagement.completeness.email', 'engagement.email'],
    ['conversion_probability.priority_bonus.high', 'conversion.priority.high'],
    ['conversion_probability.cap', 'conversion.cap'],
  ])('%s', (field, path) => {
    expect(draftPath(field, ['website', 'Referral'])).toBe(path);
  });
});

describe('moveThreshold', () => {
  const from = { hot: 80, warm: 60, cold: 40 };
  it('stops before its neighbours', () => {
    expect(moveThreshold(from, 'warm', 95)).toEqual({ ...from, warm: 79 });
    expect(moveThreshold(from, 'warm', 3)).toEqual({ ...from, warm: 41 });
    expect(moveThreshold(from, 'hot', 140)).toEqual({ ...from, hot: 100 });
    expect(moveThreshold(from, 'cold', -5)).toEqual({ ...from, cold: 0 });
  });
});

describe('leastMoves', () => {
  it('counts what categories gain on balance', () => {
    const before = { hot: 2, warm: 53, cold: 225, nurture: 95 };
    expect(leastMoves({ before, after: { hot: 10, warm: 50, cold: 230, nurture: 85 } })).toBe(13);
    expect(leastMoves({ before, after: before })).toBe(0);
  });
});
