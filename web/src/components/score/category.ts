import type { Schemas } from '@/lib/api/client';

export type Category = NonNullable<Schemas['Score']['score_category']>;

export const CATEGORIES: Category[] = ['hot', 'warm', 'cold', 'nurture'];

/** Mantine's color names. A category is never told by its color alone. */
export const CATEGORY_COLOR: Record<Category, string> = { hot: 'red', warm: 'orange', cold: 'blue', nurture: 'gray' };

/** The color of a category's areas in charts; each stands out from the page in both schemes. */
export function categoryFill(category: Category): string {
  return `var(--mantine-color-${CATEGORY_COLOR[category]}-${category === 'nurture' ? 6 : 7})`;
}
