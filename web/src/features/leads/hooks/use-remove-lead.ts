import { useMutation, useQueryClient } from '@tanstack/react-query';
import { leadKeys } from '@/entities/lead/keys/lead-keys';
import { asProblem } from '@/lib/api/problem';
import { showDone } from '@/lib/query/show-problem';
import { deleteLead, eraseLead } from '../api/lead';

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
      queryClient.removeQueries({ queryKey: leadKeys.one(id) });
      void queryClient.invalidateQueries({ queryKey: leadKeys.lists });
      void queryClient.invalidateQueries({ queryKey: leadKeys.figures });
      showDone(done);
    },
  });
}
