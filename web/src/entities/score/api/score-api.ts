import { queryOptions, skipToken } from '@tanstack/react-query';
import { api, body } from '@/lib/api/client';
import { scoreKeys } from '../keys/score-keys';
import type { Score } from '../model/score';

export function scoreQuery(leadId: number) {
  return queryOptions({
    queryKey: scoreKeys.ofLead(leadId),
    queryFn: ({ signal }) => body(api.GET('/api/v1/leads/{id}/score', { params: { path: { id: leadId } }, signal })),
  });
}

export function calculateScore(leadId: number): Promise<Score> {
  return body(api.POST('/api/v1/leads/{id}/score/calculate', { params: { path: { id: leadId } } }));
}

export const scoringSummaryQuery = queryOptions({
  queryKey: scoreKeys.summary,
  queryFn: ({ signal }) => body(api.GET('/api/v1/scoring/summary', { signal })),
});

export const activeModelQuery = queryOptions({
  queryKey: scoreKeys.activeModel,
  queryFn: ({ signal }) => body(api.GET('/api/v1/scoring/model', { signal })),
});

/** A saved version never changes. */
export function modelVersionQuery(version: number | undefined) {
  return queryOptions({
    queryKey: scoreKeys.model(version),
    queryFn:
      version === undefined
        ? skipToken
        : ({ signal }) => body(api.GET('/api/v1/scoring/models/{version}', { params: { path: { version } }, signal })),
    staleTime: Infinity,
  });
}
