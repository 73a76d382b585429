import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '@/lib/api/client';
import { insightsKeys } from '../keys/insights-keys';

export type LeadTrend = Schemas['LeadTrendResponse'];
export type TrendDay = Schemas['TrendDay'];

export function leadTrendQuery(days: number) {
  return queryOptions({
    queryKey: insightsKeys.trend(days),
    queryFn: ({ signal }): Promise<LeadTrend> =>
      body(api.GET('/api/v1/leads/trend', { params: { query: { days } }, signal })),
  });
}
