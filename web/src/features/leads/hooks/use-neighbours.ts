import { useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { leadKeys } from '@/entities/lead/keys/lead-keys';
import type { LeadPage } from '../api/list-leads';

const TRAIL = 'leadline.trail';

export type Neighbours = { previous?: number; next?: number; index: number; count: number };

/**
 * The leads before and after this one in the list it was opened from: the newest loaded list that has it, else, after a reload,
 * the one remembered in this tab. Undefined for a lead that was opened from elsewhere.
 */
export function useNeighbours(id: number): Neighbours | undefined {
  const queryClient = useQueryClient();
  const ids = useMemo(() => {
    const lists = queryClient
      .getQueryCache()
      .findAll({ queryKey: leadKeys.lists })
      .sort((one, other) => other.state.dataUpdatedAt - one.state.dataUpdatedAt)
      .map((query) => idsOf(query.state.data as InfiniteData<LeadPage> | undefined));
    return lists.find((list) => list.includes(id)) ?? remembered().find((list) => list.includes(id));
  }, [queryClient, id]);
  useEffect(() => {
    if (ids) sessionStorage.setItem(TRAIL, JSON.stringify(ids));
  }, [ids]);
  if (!ids) return undefined;
  const index = ids.indexOf(id);
  return { previous: ids[index - 1], next: ids[index + 1], index: index + 1, count: ids.length };
}

function idsOf(list: InfiniteData<LeadPage> | undefined): number[] {
  return list?.pages?.flatMap((page) => page.items?.map((lead) => lead.id) ?? []) ?? [];
}

function remembered(): number[][] {
  const kept: unknown = JSON.parse(sessionStorage.getItem(TRAIL) ?? '[]');
  return Array.isArray(kept) ? [kept.filter((id) => typeof id === 'number')] : [];
}
