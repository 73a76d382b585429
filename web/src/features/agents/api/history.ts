import { api, body, type Schemas } from '@/lib/api/client';
import type { TimeSpan } from '../model/days';

export type History = Schemas['HistoryResponse'];
export type Interval = Schemas['Interval'];
export type Adherence = Schemas['AdherenceResponse'];

type Options = { limit: number; cursor?: string; signal: AbortSignal };

export function getHistory(id: number, span: TimeSpan, { limit, cursor, signal }: Options): Promise<History> {
  return body(
    api.GET('/api/v1/agents/{id}/availability/history', {
      params: { path: { id }, query: { from: span.from, to: span.to, limit, cursor } },
      signal,
    }),
  );
}

export function getAdherence(id: number, span: TimeSpan, signal: AbortSignal): Promise<Adherence> {
  return body(
    api.GET('/api/v1/agents/{id}/adherence', {
      params: { path: { id }, query: { from: span.from, to: span.to } },
      signal,
    }),
  );
}
