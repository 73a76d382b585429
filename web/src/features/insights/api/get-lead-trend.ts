import { api, body, type Schemas } from '@/lib/api/client';

export type LeadTrend = Schemas['LeadTrendResponse'];
export type TrendDay = Schemas['TrendDay'];

export function getLeadTrend(days: number, signal: AbortSignal): Promise<LeadTrend> {
  return body(api.GET('/api/v1/leads/trend', { params: { query: { days } }, signal }));
}
