import type { Schemas } from '@/lib/api/client';

export type Lead = Schemas['Lead'];
export type LeadStatus = Schemas['LeadStatus'];
export type LeadPriority = Schemas['LeadPriority'];

/** In the order of the funnel. */
export const STATUSES: LeadStatus[] = ['new', 'contacted', 'qualified', 'converted', 'lost'];
export const PRIORITIES: LeadPriority[] = ['high', 'medium', 'low'];

/** The moves the server allows, told here before it is asked: forward in the funnel, lost from anywhere, a closed lead opened again. */
export const NEXT_STATUSES: Record<LeadStatus, LeadStatus[]> = {
  new: ['contacted', 'qualified', 'lost'],
  contacted: ['qualified', 'lost'],
  qualified: ['converted', 'lost'],
  converted: ['qualified'],
  lost: ['new', 'contacted'],
};

export const mayMove = (from: LeadStatus, to: LeadStatus): boolean => NEXT_STATUSES[from].includes(to);

/** Mantine's color names. */
export const STATUS_COLOR: Record<LeadStatus, string> = {
  new: 'cyan',
  contacted: 'blue',
  qualified: 'violet',
  converted: 'green',
  lost: 'gray',
};
