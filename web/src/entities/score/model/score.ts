import type { Schemas } from '@/lib/api/client';

/** What a lead scores, and why. */
export type Score = Schemas['Score'];
/** The document of a scoring model. */
export type ScoringModel = Schemas['ScoringModel'];
/** A saved version of the scoring model. */
export type ModelVersion = Schemas['Model'];
/** How many leads score how much. */
export type ScoringSummary = Schemas['ScoringSummary'];
export type ScoreComponent = keyof ScoringModel['weights'];

/** In the order of the formula. */
export const COMPONENTS: ScoreComponent[] = ['source_quality', 'engagement', 'conversion_probability', 'urgency'];
