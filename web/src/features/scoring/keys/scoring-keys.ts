import { scoreKeys } from '@/entities/score/keys/score-keys';
import type { Direction } from '../model/movers';

/** What the pages of scoring show beyond the entity. */
export const scoringKeys = {
  versions: [...scoreKeys.all, 'versions'] as const,
  heatMap: [...scoreKeys.all, 'heat-map'] as const,
  movers: (days: number, direction: Direction) => [...scoreKeys.all, 'movers', days, direction] as const,
  /** @param model the document as text, so that equal drafts are one */
  preview: (sample: 'sample' | 'all', model: string | undefined) =>
    [...scoreKeys.all, 'preview', sample, model] as const,
};
