import type { LiveEvent } from '@/lib/live/live-event';

/** What an event means for a list: these leads look different now; and whether leads may have come or gone, or moved places. */
export type ListNews = { leads: Set<number>; members: boolean };

/** Undefined where the event does not concern leads. */
export function whatChanged({ type, data }: LiveEvent): ListNews | undefined {
  switch (type) {
    case 'lead.created':
    case 'lead.deleted':
    case 'leads.scored':
    case 'leads.category_changed':
      return { leads: new Set(), members: true };
    case 'lead.updated':
    case 'lead.assigned': {
      const leads = new Set(numbers(data.lead_ids));
      return { leads, members: Number(data.count ?? leads.size) > leads.size }; // a large change names only some
    }
    case 'lead.scored':
    case 'lead.category_changed':
      return { leads: new Set(numbers([data.lead_id])), members: false };
    case 'job.progress':
      return data.status === 'succeeded' ? { leads: new Set(), members: true } : undefined;
    default:
      return undefined;
  }
}

function numbers(value: unknown): number[] {
  return Array.isArray(value) ? value.filter((one): one is number => typeof one === 'number') : [];
}
