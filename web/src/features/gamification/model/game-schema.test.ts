import { describe, expect, it } from 'vitest';
import { awardSchema, challengeSchema, rewardSchema } from './game-schema';

const reward = {
  name: 'Cinema',
  description: '',
  cost: 50,
  stock: '',
  per_person_limit: '',
  needs_approval: true,
};

describe('the forms of the game', () => {
  it('take a reward without stock and limit', () => {
    expect(rewardSchema.safeParse(reward).success).toBe(true);
    expect(rewardSchema.safeParse({ ...reward, stock: 0 }).success).toBe(true);
  });

  it('refuse what no reward can be', () => {
    expect(rewardSchema.safeParse({ ...reward, name: '  ' }).success).toBe(false);
    expect(rewardSchema.safeParse({ ...reward, cost: 0 }).success).toBe(false);
    expect(rewardSchema.safeParse({ ...reward, stock: 1.5 }).success).toBe(false);
  });

  it('refuse a challenge without days', () => {
    const challenge = {
      name: 'Sprint',
      description: '',
      scope: 'team',
      metric: 'calls',
      goal: 5,
      starts_on: '2026-03-02',
      ends_on: '',
      prize_points: 0,
    };
    expect(challengeSchema.safeParse(challenge).success).toBe(false);
    expect(challengeSchema.safeParse({ ...challenge, ends_on: '2026-03-06' }).success).toBe(true);
  });

  it('refuse an award without a reason', () => {
    expect(awardSchema.safeParse({ points: 10, reason: ' ' }).success).toBe(false);
    expect(awardSchema.safeParse({ points: 10_001, reason: 'Well done' }).success).toBe(false);
  });
});
