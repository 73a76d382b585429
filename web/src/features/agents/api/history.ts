import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '@/lib/api/client';
import { pagesQuery } from '@/lib/query/pages';
import { floorKeys } from '../keys/floor-keys';
import { lastDays, startOfDay, type TimeSpan } from '../model/days';

export type History = Schemas['HistoryResponse'];
export type Interval = Schemas['Interval'];
export type Adherence = Schemas['AdherenceResponse'];

type Options = { limit: number; cursor?: string; signal: AbortSignal };

function getHistory(id: number, span: TimeSpan, { limit, cursor, signal }: Options): Promise<History> {
  return body(
    api.GET('/api/v1/agents/{id}/availability/history', {
      params: { path: { id }, query: { from: span.from, to: span.to, limit, cursor } },
      signal,
    }),
  );
}

function getAdherence(id: number, span: TimeSpan, signal: AbortSignal): Promise<Adherence> {
  return body(
    api.GET('/api/v1/agents/{id}/adherence', {
      params: { path: { id }, query: { from: span.from, to: span.to } },
      signal,
    }),
  );
}

const DAYS = 7;
const PAGE_SIZE = 100;

export type Range = 'today' | 'week';

function spanOf(range: Range): TimeSpan {
  return { from: startOfDay(range === 'today' ? 0 : DAYS - 1, Date.now()).toISOString() };
}

export function historyQuery(agentId: number, range: Range) {
  return pagesQuery(floorKeys.history(agentId, range), (cursor, signal) =>
    getHistory(agentId, spanOf(range), { limit: PAGE_SIZE, cursor, signal }),
  );
}

/** Time in state of each of the last seven days of the viewer's calendar. */
export function dailyTimesQuery(agentId: number) {
  return queryOptions({
    queryKey: floorKeys.dailyTimes(agentId),
    queryFn: ({ signal }) =>
      Promise.all(
        lastDays(DAYS, Date.now()).map(async (span) => {
          const day = await getHistory(agentId, span, { limit: 1, signal });
          return { from: span.from, seconds: day.seconds_in_state };
        }),
      ),
  });
}

export function adherenceQuery(agentId: number, range: Range) {
  return queryOptions({
    queryKey: floorKeys.adherence(agentId, range),
    queryFn: ({ signal }) => getAdherence(agentId, spanOf(range), signal),
  });
}
