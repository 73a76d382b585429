import { useMutation, useQueryClient } from '@tanstack/react-query';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { addSampleData, removeSampleData } from '../api/sample-data';

const texts = m.onboarding.samples;

export function useAddSampleData() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: addSampleData,
    onSuccess: () => showDone(texts.added),
    onSettled: () => queryClient.invalidateQueries(), // leads, tasks, scores and every figure
  });
}

export function useRemoveSampleData(onRemoved: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: removeSampleData,
    onSuccess: ({ kept }) => {
      showDone(kept === 0 ? texts.removed : texts.removedBut(kept));
      onRemoved();
    },
    onSettled: () => queryClient.invalidateQueries(),
  });
}
