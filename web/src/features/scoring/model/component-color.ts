import type { ScoreComponent } from '@/entities/score/model/score';

/** Mantine's color names; none of a category's, so that the two are not taken for each other. */
export const COMPONENT_COLOR: Record<ScoreComponent, string> = {
  source_quality: 'teal',
  engagement: 'violet',
  conversion_probability: 'indigo',
  urgency: 'grape',
};
