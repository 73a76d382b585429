import { personName } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import type { Lead } from '../api/list-assigned-leads';

export function leadName(lead: Lead): string {
  return personName(lead) || lead.company || lead.email || lead.phone || m.leads.nameless(lead.id);
}

export const leadHref = (id: number): string => `/leads/view?id=${id}`;

/** The list of leads, narrowed. */
export function leadsHref(filter: Record<string, string | number>): string {
  const query = new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, String(value)]));
  return `/leads?${query.toString()}`;
}
