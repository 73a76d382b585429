import type { ScoringModel } from '../api/get-active-model';

export type ScoreComponent = keyof ScoringModel['weights'];

/** In the order of the formula. */
export const COMPONENTS: ScoreComponent[] = ['source_quality', 'engagement', 'conversion_probability', 'urgency'];

/** Mantine's color names; none of a category's, so that the two are not taken for each other. */
export const COMPONENT_COLOR: Record<ScoreComponent, string> = {
  source_quality: 'teal',
  engagement: 'violet',
  conversion_probability: 'indigo',
  urgency: 'grape',
};
