import { CATEGORIES } from '@/entities/score/model/category';
import type { ModelPreview } from '../api/preview-model';

/** How many leads change their category at the least: those that some categories gain on balance, others lose. */
export function leastMoves({ before, after }: Pick<ModelPreview, 'before' | 'after'>): number {
  return CATEGORIES.reduce((sum, name) => sum + Math.max(0, (after[name] ?? 0) - (before[name] ?? 0)), 0);
}
