import type { Category } from '@/components/score/category';
import { api, body } from '@/lib/api/client';

export type HeatMapCell = { leads: number; average_score: number | null };
export type HeatMapSource = {
  source: string | null;
  other: boolean;
  leads: number;
  average_score: number | null;
  categories: Record<Category, HeatMapCell>;
};

/** Leads by source and category; the sources beyond the twenty largest are one entry. */
export async function getHeatMap(signal: AbortSignal): Promise<HeatMapSource[]> {
  const map = await body<{ sources: HeatMapSource[] }>(
    api.GET('/api/v1/scoring/heatmap' as never, { signal } as never),
  );
  return map.sources;
}
