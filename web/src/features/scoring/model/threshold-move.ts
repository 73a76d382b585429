import type { Thresholds } from '@/entities/score/model/thresholds';

/** From the left of the track to its right. */
export const THRESHOLDS = ['cold', 'warm', 'hot'] as const;
export type ThresholdName = (typeof THRESHOLDS)[number];
const GAP = 1;

/** Moves a threshold as far as its neighbours let it, so that they stay in order. */
export function moveThreshold(from: Thresholds, name: ThresholdName, to: number): Thresholds {
  const least = { cold: 0, warm: from.cold + GAP, hot: from.warm + GAP }[name];
  const most = { cold: from.warm - GAP, warm: from.hot - GAP, hot: 100 }[name];
  if (least > most) return from;
  return { ...from, [name]: Math.min(Math.max(Math.round(to), least), most) };
}
