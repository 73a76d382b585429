import { api, body } from '@/lib/api/client';

export type TrendDay = { date: string; created: number; converted: number; lost: number };
export type LeadTrend = { time_zone: string; days: TrendDay[] };

export function getLeadTrend(days: number, signal: AbortSignal): Promise<LeadTrend> {
  return body(api.GET('/api/v1/leads/trend' as never, { params: { query: { days } }, signal } as never));
}
