import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '@/lib/api/client';
import { floorKeys } from '../keys/floor-keys';
import { noteServerTime } from '../model/server-clock';

export type FloorAgent = Schemas['WallboardAgent'];

/** @property at the server's time of the answer */
export type Wallboard = { at: string; agents: FloorAgent[] };

const MOST = 5_000;

/** All agents in use. They are filtered where they are shown, so that counts, filters and live changes agree at once. */
async function getWallboard(signal: AbortSignal): Promise<Wallboard> {
  const agents: FloorAgent[] = [];
  let at = new Date().toISOString();
  let cursor: string | undefined;
  do {
    const query = { limit: MOST, cursor };
    const page: Schemas['WallboardResponse'] = await body(
      api.GET('/api/v1/agents/availability', { params: { query }, signal }),
    );
    at = page.at;
    agents.push(...page.items);
    cursor = page.next_cursor ?? undefined;
  } while (cursor);
  return { at, agents };
}

export const wallboardQuery = queryOptions({
  queryKey: floorKeys.floor,
  queryFn: async ({ signal }) => {
    const board = await getWallboard(signal);
    noteServerTime(board.at);
    return board;
  },
});
