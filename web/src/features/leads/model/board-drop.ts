import { mayMove, type Lead, type LeadStatus } from '@/entities/lead/model/lead';

/** What travels with a card that is dragged; other pages' texts and files are none of ours. */
export const DRAG_TYPE = 'application/x-leadline-lead';

export type Dragged = Pick<Lead, 'id' | 'status'>;

/** What dropping here would do: nothing where it came from, a move, or a move the server would refuse. */
export function dropOn(dragged: Dragged, column: LeadStatus): 'stay' | 'move' | 'refuse' {
  if (dragged.status === column) return 'stay';
  return mayMove(dragged.status, column) ? 'move' : 'refuse';
}
