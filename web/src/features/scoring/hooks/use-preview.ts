import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ScoringModel } from '@/entities/score/model/score';
import { previewModel } from '../api/preview-model';

const PAUSE = 400;
const DRAFT = 'draft';

/** What a draft would change, asked for once the hands rest; undefined while the draft breaks a rule. */
export function useDraftPreview(model: ScoringModel | undefined) {
  const asked = useDebouncedValue(model && JSON.stringify({ ...model, name: DRAFT }), PAUSE)[0];
  return useQuery({
    queryKey: ['scoring', 'preview', 'sample', asked],
    queryFn: ({ signal }) => previewModel(JSON.parse(asked ?? '{}') as ScoringModel, false, signal),
    enabled: asked !== undefined,
    placeholderData: keepPreviousData,
  });
}

/** What activating a version would change, over all open leads. */
export function useActivationPreview(model: ScoringModel) {
  return useQuery({
    queryKey: ['scoring', 'preview', 'all', JSON.stringify(model)],
    queryFn: ({ signal }) => previewModel(model, true, signal),
    staleTime: 0,
  });
}
