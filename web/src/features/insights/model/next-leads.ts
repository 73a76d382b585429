import type { Lead } from '@/entities/lead/model/lead';

const isOpen = (lead: Lead): boolean => lead.status !== 'converted' && lead.status !== 'lost';

/** The open leads to call next, of leads in the order of their score. */
export function nextLeads(leads: Lead[], most: number): Lead[] {
  return leads.filter(isOpen).slice(0, most);
}
