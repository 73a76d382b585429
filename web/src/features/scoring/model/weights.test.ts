import { describe, expect, it } from 'vitest';
import { COMPONENTS, type ScoreComponent } from '@/entities/score/model/score';
import { PERCENT, rebalance, sumOf, toShares, weightsOf, WHOLE, type Weights } from './weights';

const DEFAULT = weightsOf({ source_quality: 0.25, engagement: 0.25, conversion_probability: 0.3, urgency: 0.2 });
const none = new Set<ScoreComponent>();

/** The same numbers in every run (mulberry32). */
function randoms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function arbitrary(random: () => number): Weights {
  const cuts = [random(), random(), random()].map((cut) => Math.floor(cut * (WHOLE + 1))).sort((a, b) => a - b);
  const [first = 0, second = 0, third = 0] = random() < 0.2 ? [0, 0, cuts[2] ?? 0] : cuts;
  return {
    source_quality: first,
    engagement: second - first,
    conversion_probability: third - second,
    urgency: WHOLE - third,
  };
}

describe('rebalance', () => {
  it('keeps the sum exact, no weight below 0 and locked weights as they are, whatever is moved', () => {
    const random = randoms(20_261_122);
    for (let run = 0; run < 2_000; run++) {
      const from = arbitrary(random);
      const locked = new Set(COMPONENTS.filter(() => random() < 0.25));
      const moved = COMPONENTS[Math.floor(random() * 4)] ?? 'urgency';
      const next = rebalance(from, locked, moved, (random() * 1.4 - 0.2) * WHOLE);
      const kept = COMPONENTS.every((name) => name === moved || !locked.has(name) || next[name] === from[name]);
      const whole = COMPONENTS.every((name) => next[name] >= 0 && Number.isInteger(next[name]));
      if (sumOf(next) !== WHOLE || !kept || !whole)
        expect.fail(JSON.stringify({ from, moved, locked: [...locked], next }));
    }
  });

  it('gives what is asked for while the others can give it', () => {
    const random = randoms(7);
    for (let run = 0; run < 200; run++) {
      const from = arbitrary(random);
      const value = Math.floor(random() * (WHOLE + 1));
      expect(rebalance(from, none, 'engagement', value).engagement).toBe(value);
    }
  });

  it('takes from the others in proportion', () => {
    expect(rebalance(DEFAULT, none, 'conversion_probability', 65 * PERCENT)).toEqual({
      source_quality: 13 * PERCENT,
      engagement: 12 * PERCENT,
      conversion_probability: 65 * PERCENT,
      urgency: 10 * PERCENT,
    });
  });

  it('keeps whole percents whole', () => {
    for (let percent = 0; percent <= 100; percent++) {
      const next = rebalance(DEFAULT, none, 'urgency', percent * PERCENT);
      COMPONENTS.forEach((name) => expect(next[name] % PERCENT).toBe(0));
    }
  });

  it('changes nothing when all others are locked', () => {
    const locked = new Set<ScoreComponent>(['source_quality', 'engagement', 'conversion_probability']);
    expect(rebalance(DEFAULT, locked, 'urgency', WHOLE)).toEqual(DEFAULT);
  });

  it('takes no more than the unlocked ones have', () => {
    const locked = new Set<ScoreComponent>(['conversion_probability']);
    expect(rebalance(DEFAULT, locked, 'urgency', WHOLE)).toEqual({
      source_quality: 0,
      engagement: 0,
      conversion_probability: 30 * PERCENT,
      urgency: 70 * PERCENT,
    });
  });

  it('shares evenly among weights that have nothing', () => {
    const all = { source_quality: WHOLE, engagement: 0, conversion_probability: 0, urgency: 0 };
    expect(rebalance(all, none, 'source_quality', 40 * PERCENT)).toEqual({
      source_quality: 40 * PERCENT,
      engagement: 20 * PERCENT,
      conversion_probability: 20 * PERCENT,
      urgency: 20 * PERCENT,
    });
  });
});

describe('the shares the server gets', () => {
  it('are what it sent, with at most six decimals', () => {
    const shares = { source_quality: 0.333333, engagement: 0.333333, conversion_probability: 0.333334, urgency: 0 };
    expect(toShares(weightsOf(shares))).toEqual(shares);
  });
});
