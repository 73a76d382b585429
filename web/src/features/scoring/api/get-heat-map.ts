import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '@/lib/api/client';
import { scoringKeys } from '../keys/scoring-keys';

export type HeatMapSource = Schemas['HeatMapSource'];

/** Leads by source and category; the sources beyond the twenty largest are one entry. */
async function getHeatMap(signal: AbortSignal): Promise<HeatMapSource[]> {
  const map = await body(api.GET('/api/v1/scoring/heatmap', { signal }));
  return map.sources;
}

export const heatMapQuery = queryOptions({
  queryKey: scoringKeys.heatMap,
  queryFn: ({ signal }) => getHeatMap(signal),
});
