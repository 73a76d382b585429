import { api, body, type Schemas } from '@/lib/api/client';

export type HeatMapSource = Schemas['HeatMapSource'];

/** Leads by source and category; the sources beyond the twenty largest are one entry. */
export async function getHeatMap(signal: AbortSignal): Promise<HeatMapSource[]> {
  const map = await body(api.GET('/api/v1/scoring/heatmap', { signal }));
  return map.sources;
}
