import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ScoringModel } from '@/entities/score/model/score';
import { draftPreviewQuery } from '../api/preview-model';

const PAUSE = 400;

/** What a draft would change, asked for once the hands rest; undefined while the draft breaks a rule. */
export function useDraftPreview(model: ScoringModel | undefined) {
  const text = useDebouncedValue(model && JSON.stringify(model), PAUSE)[0];
  const asked = useMemo(() => (text === undefined ? undefined : (JSON.parse(text) as ScoringModel)), [text]);
  return useQuery({ ...draftPreviewQuery(asked), placeholderData: keepPreviousData });
}
