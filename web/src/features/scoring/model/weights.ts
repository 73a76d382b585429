import { COMPONENTS, type ScoreComponent } from '@/entities/score/model/score';

/** Weights as whole millionths, as fine as the server keeps them, so that their sum is exact. */
export type Weights = Record<ScoreComponent, number>;

export const WHOLE = 1_000_000;
/** Weights that give way do so in whole percents where they can. */
export const PERCENT = 10_000;

export const sumOf = (weights: Weights): number => COMPONENTS.reduce((sum, name) => sum + weights[name], 0);

/**
 * Sets one weight and lets the others that are not locked give or take what it needs, in proportion to what they had. The sum
 * is always the whole and none is below 0; a weight that asks for more than the others can give gets what there is.
 *
 * @param from the weights before the whole gesture, so that a slider moved far and back leaves the others as they were
 */
export function rebalance(
  from: Weights,
  locked: ReadonlySet<ScoreComponent>,
  moved: ScoreComponent,
  value: number,
): Weights {
  const others = COMPONENTS.filter((name) => name !== moved && !locked.has(name));
  if (others.length === 0) return from;
  const kept = COMPONENTS.filter((name) => name !== moved && locked.has(name)).reduce(
    (sum, name) => sum + from[name],
    0,
  );
  const free = WHOLE - kept;
  const granted = Math.min(Math.max(0, Math.round(value)), free);
  const shared = share(
    free - granted,
    others.map((name) => from[name]),
  );
  const next = { ...from, [moved]: granted };
  others.forEach((name, index) => (next[name] = shared[index] ?? 0));
  return next;
}

/** Splits an amount in proportion, in whole percents as far as they go; the largest remainders are rounded up. */
function share(amount: number, proportions: number[]): number[] {
  const total = proportions.reduce((sum, one) => sum + one, 0);
  const exact = proportions.map((one) => (total === 0 ? amount / proportions.length : (amount * one) / total));
  const parts = exact.map((one) => Math.floor(one / PERCENT) * PERCENT);
  const byRemainder = exact
    .map((one, index) => ({ index, remainder: one - (parts[index] ?? 0) }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index);
  let left = amount - parts.reduce((sum, one) => sum + one, 0);
  for (let turn = 0; left > 0; turn++) {
    const { index } = byRemainder[turn % byRemainder.length] ?? { index: 0 };
    const portion = Math.min(PERCENT, left);
    parts[index] = (parts[index] ?? 0) + portion;
    left -= portion;
  }
  return parts;
}

export function weightsOf(weights: Record<ScoreComponent, number>): Weights {
  return mapped(weights, (weight) => Math.round(weight * WHOLE));
}

export function toShares(weights: Weights): Record<ScoreComponent, number> {
  return mapped(weights, (weight) => weight / WHOLE);
}

function mapped(weights: Record<ScoreComponent, number>, change: (weight: number) => number): Weights {
  return {
    source_quality: change(weights.source_quality),
    engagement: change(weights.engagement),
    conversion_probability: change(weights.conversion_probability),
    urgency: change(weights.urgency),
  };
}
