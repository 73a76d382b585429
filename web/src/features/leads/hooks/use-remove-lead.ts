import { useMutation, useQueryClient } from '@tanstack/react-query';
import { asProblem } from '@/lib/api/problem';
import { showDone } from '@/lib/query/show-problem';
import { deleteLead, eraseLead } from '../api/lead';
import { LEAD_LIST } from '../model/lead-cache';

/** Deletes a lead, or erases the person behind it. One that is gone already is gone. */
export function useRemoveLead(id: number, how: 'delete' | 'erase', done: string, onGone: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      try {
        await (how === 'delete' ? deleteLead(id) : eraseLead(id));
      } catch (error) {
        if (asProblem(error).status !== 404) throw error;
      }
    },
    onSuccess: () => {
      onGone();
      queryClient.removeQueries({ queryKey: ['lead', id] });
      void queryClient.invalidateQueries({ queryKey: LEAD_LIST });
      void queryClient.invalidateQueries({ queryKey: ['leads'] });
      showDone(done);
    },
  });
}
