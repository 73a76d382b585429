import { personName } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import type { LeadInShort } from '../api/list-movers';

export function leadName(lead: Omit<LeadInShort, 'source' | 'status' | 'priority'>): string {
  return personName(lead) || lead.company || lead.email || lead.phone || m.leads.nameless(lead.id);
}

export const leadHref = (id: number): string => `/leads/view?id=${id}&tab=score`;
