import { useQuery } from '@tanstack/react-query';
import { activeModelQuery } from '@/entities/score/api/score-api';

/** Where the categories begin under the active scoring model. */
export function useThresholds() {
  return useQuery({ ...activeModelQuery, select: (active) => active.model.thresholds });
}
