import type { LeadStatus } from './lead';

/** The moves the server allows: forward in the funnel, lost from anywhere, and a closed lead opened again. */
export const STATUS_MOVES: Record<LeadStatus, LeadStatus[]> = {
  new: ['contacted', 'qualified', 'lost'],
  contacted: ['qualified', 'lost'],
  qualified: ['converted', 'lost'],
  converted: ['qualified'],
  lost: ['new', 'contacted'],
};
