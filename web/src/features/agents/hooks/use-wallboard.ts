import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { LiveEvent } from '@/lib/live/live-event';
import { useLiveEvents } from '@/lib/live/use-live';
import { wallboardQuery } from '../api/wallboard';
import { floorKeys } from '../keys/floor-keys';
import { patchWallboard, readAvailability, type Told } from '../model/wallboard-patch';

/** Changes of one moment are drawn together. */
const GATHER = 200;
/** The number of calls comes with the board only: it is fetched after calls, but not after each. */
const AFTER_CALLS = 15_000;
const AT_LEAST = 120_000;

/** Every agent and what they do now, kept true by the live stream. */
export function useWallboard() {
  const queryClient = useQueryClient();
  const told = useRef<Told[]>([]);
  const draw = useRef<ReturnType<typeof setTimeout>>(undefined);
  const fetch = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(
    () => () => {
      clearTimeout(draw.current);
      clearTimeout(fetch.current);
    },
    [],
  );

  const ask = (): void => void queryClient.invalidateQueries({ queryKey: floorKeys.floor });
  const apply = (): void => {
    draw.current = undefined;
    const changes = told.current.splice(0);
    const board = queryClient.getQueryData(wallboardQuery.queryKey);
    if (!board) return;
    const patched = patchWallboard(board, changes);
    queryClient.setQueryData(wallboardQuery.queryKey, patched.board);
    if (patched.strangers) ask();
  };
  useLiveEvents(['agent.availability', 'activity.logged'], (event: LiveEvent) => {
    if (event.type === 'activity.logged') {
      if (event.data.activity_type !== 'call') return;
      fetch.current ??= setTimeout(() => {
        fetch.current = undefined;
        ask();
      }, AFTER_CALLS);
      return;
    }
    const one = readAvailability(event);
    if (!one) return ask();
    told.current.push(one);
    draw.current ??= setTimeout(apply, GATHER);
  });

  return useQuery({
    ...wallboardQuery,
    refetchInterval: AT_LEAST,
  });
}
