import type { Schemas } from '@/lib/api/client';

/** How warm a lead is, by its score. */
export type ScoreCategory = NonNullable<Schemas['Score']['score_category']>;
/** How many leads each category has; none where it is absent. */
export type CategoryCounts = Partial<Record<ScoreCategory, number>>;

export const CATEGORIES: ScoreCategory[] = ['hot', 'warm', 'cold', 'nurture'];

/** Mantine's color names. A category is never told by its color alone. */
export const CATEGORY_COLOR: Record<ScoreCategory, string> = {
  hot: 'red',
  warm: 'orange',
  cold: 'blue',
  nurture: 'gray',
};

/** The color of a category's areas in charts; each stands out from the page in both schemes. */
export function categoryFill(category: ScoreCategory): string {
  return `var(--mantine-color-${CATEGORY_COLOR[category]}-${category === 'nurture' ? 6 : 7})`;
}
