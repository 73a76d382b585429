import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '@/lib/api/client';
import { insightsKeys } from '../keys/insights-keys';

export type LeadConversion = Schemas['LeadConversion'];
export type SourceConversion = Schemas['SourceConversion'];
export type FunnelStage = Schemas['FunnelStep'];

export const leadConversionQuery = queryOptions({
  queryKey: insightsKeys.conversion,
  queryFn: ({ signal }): Promise<LeadConversion> => body(api.GET('/api/v1/leads/conversion', { signal })),
});
