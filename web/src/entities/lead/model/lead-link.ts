import { searchOf, type LeadFilter } from './lead-filter';

/** The page of a lead, with one of its tabs open. */
export function leadHref(id: number, tab?: 'score'): string {
  return tab ? `/leads/view?id=${id}&tab=${tab}` : `/leads/view?id=${id}`;
}

/** The list of leads, narrowed and sorted. */
export function leadsHref(filter: LeadFilter): string {
  return `/leads?${searchOf(filter)}`;
}
