import { mayMove, type Lead, type LeadPriority, type LeadStatus } from '@/entities/lead/model/lead';
import { sameNarrowing, type LeadNarrowing } from '@/entities/lead/model/lead-filter';

/** One change to many leads. */
export type BulkChange =
  | { action: 'assign'; assigned_agent_id: number | null }
  | { action: 'status'; status: LeadStatus }
  | { action: 'priority'; priority: LeadPriority }
  | { action: 'delete' };

/** The leads that are named, or all that match. */
export type BulkTarget = { ids: readonly number[] } | { filter: LeadNarrowing };

/** A change that is shown already and not yet made. */
export type PendingChange = { id: string; change: BulkChange; target: BulkTarget };

/** The lead after the change; undefined once it is deleted. A lead that may not be changed so stays as it is. */
export function changed(lead: Lead, change: BulkChange): Lead | undefined {
  switch (change.action) {
    case 'assign':
      return { ...lead, assigned_agent_id: change.assigned_agent_id };
    case 'priority':
      return { ...lead, priority: change.priority };
    case 'status':
      return mayMove(lead.status, change.status) ? { ...lead, status: change.status } : lead;
    case 'delete':
      return undefined;
  }
}

/** The leads of a list as they will be after what is pending. */
export function withPending(leads: Lead[], pending: readonly PendingChange[], shown: LeadNarrowing): Lead[] {
  const concerning = pending.filter(({ target }) => 'ids' in target || sameNarrowing(target.filter, shown));
  if (concerning.length === 0) return leads;
  const tests = concerning.map(({ target, change }) => ({
    change,
    ids: 'ids' in target ? new Set(target.ids) : undefined,
  }));
  return leads.flatMap((lead) => {
    let after: Lead | undefined = lead;
    for (const { change, ids } of tests) {
      if (after && (!ids || ids.has(lead.id))) after = changed(after, change);
    }
    return after ?? [];
  });
}

export function inPortions<T>(all: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / most) }, (_, part) => all.slice(part * most, (part + 1) * most));
}
