import { keyRoot } from '@/lib/query/key-root';
import type { LeadFilter, LeadNarrowing } from '../model/lead-filter';

/** A row of the table stays where it is when it changes; a card of the board goes to the column of its status. */
export type ListKind = 'table' | 'board';

const figures = keyRoot('leads');
const lists = keyRoot('lead-list');
const each = keyRoot('lead');

export const leadKeys = {
  /** Counts, searches and short lists: whatever changes in a lead may make them old. */
  figures,
  stats: [...figures, 'stats'] as const,
  count: (filter: LeadNarrowing) => [...figures, 'count', filter] as const,
  search: (text: string) => [...figures, 'search', text] as const,
  sources: (text: string) => [...figures, 'sources', text] as const,
  assignedTo: (userId: number) => [...figures, 'assigned-to', userId] as const,
  /** The lists one scrolls through, in which `useLiveLeads` changes what an event tells, so that no event makes them old. */
  lists,
  list: (kind: ListKind, filter: LeadFilter) => [...lists, kind, filter] as const,
  /** All about any lead. */
  each,
  /** All about one lead. */
  one: (id: number) => [...each, id] as const,
  record: (id: number) => [...each, id, 'record'] as const,
};
