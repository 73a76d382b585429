import type { Lead } from '../api/list-assigned-leads';

export type Task = { lead: Lead; dueAt: string; overdue: boolean };

const isOpen = (lead: Lead): boolean => lead.status !== 'converted' && lead.status !== 'lost';

/** The follow-ups that are overdue or due before the viewer's day ends, the longest overdue first. */
export function dueTasks(leads: Lead[], now: Date): Task[] {
  const endOfDay = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime();
  return leads
    .flatMap((lead) => {
      const dueAt = lead.next_follow_up_at;
      if (!dueAt || !isOpen(lead) || new Date(dueAt).getTime() >= endOfDay) return [];
      return [{ lead, dueAt, overdue: new Date(dueAt) < now }];
    })
    .sort((one, other) => new Date(one.dueAt).getTime() - new Date(other.dueAt).getTime());
}

/** The open leads to call next, of leads in the order of their score. */
export function nextLeads(leads: Lead[], most: number): Lead[] {
  return leads.filter(isOpen).slice(0, most);
}
