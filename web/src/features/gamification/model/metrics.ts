import * as m from '@/lib/messages/messages';

/** What can be counted, for a choice. */
export const METRICS = Object.entries(m.game.metrics).map(([value, label]) => ({ value, label }));
