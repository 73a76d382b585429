import type { Schemas } from '@/lib/api/client';
import { personName } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';

export type Lead = Schemas['Lead'];
export type LeadStatus = Schemas['LeadStatus'];
export type LeadPriority = Schemas['LeadPriority'];

/** In the order of the funnel. */
export const STATUSES: LeadStatus[] = ['new', 'contacted', 'qualified', 'converted', 'lost'];
export const PRIORITIES: LeadPriority[] = ['high', 'medium', 'low'];

/** Where a lead may move to from where it stands; the server's rule, told here before it is asked. */
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

type Named = Pick<Lead, 'first_name' | 'last_name' | 'company' | 'email' | 'phone' | 'id'>;

/** What a lead is called by: its name, else its company, its address, its number. */
export function leadName(lead: Partial<Named>): string {
  return personName(lead) || lead.company || lead.email || lead.phone || m.leads.nameless(lead.id ?? 0);
}

export function leadHref(id: number): string {
  return `/leads/view?id=${id}`;
}
