import { api, body, type Schemas } from '@/lib/api/client';

export type SourceConversion = {
  source: string | null;
  other: boolean;
  total: number;
  converted: number;
  lost: number;
  conversion_rate: number;
};
export type FunnelStage = { status: Schemas['LeadStatus']; count: number; reached: number };
export type LeadConversion = { by_source: SourceConversion[]; funnel: FunnelStage[] };

export function getLeadConversion(signal: AbortSignal): Promise<LeadConversion> {
  return body(api.GET('/api/v1/leads/conversion' as never, { signal } as never));
}
