import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { LeadNarrowing } from '@/entities/lead/model/lead-filter';
import { formatInteger } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { countLeads, getLeadStats, type LeadCount } from '../api/count-leads';

export function useLeadCount(filter: LeadNarrowing) {
  return useQuery({
    queryKey: ['leads', 'count', filter],
    queryFn: ({ signal }) => countLeads(filter, signal),
    placeholderData: keepPreviousData,
  });
}

export function useLeadStats() {
  return useQuery({ queryKey: ['leads', 'stats'], queryFn: ({ signal }) => getLeadStats(signal) });
}

/** "9,240 leads", "More than 10,000 leads". */
export function countText({ count, exact }: LeadCount): string {
  return exact ? m.leads.total(formatInteger(count)) : m.leads.moreThan(formatInteger(count));
}
