import { api, body, type Schemas } from '@/lib/api/client';

export type LeadConversion = Schemas['LeadConversion'];
export type SourceConversion = Schemas['SourceConversion'];
export type FunnelStage = Schemas['FunnelStep'];

export function getLeadConversion(signal: AbortSignal): Promise<LeadConversion> {
  return body(api.GET('/api/v1/leads/conversion', { signal }));
}
