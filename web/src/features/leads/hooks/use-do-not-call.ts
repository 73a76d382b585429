import { useMutation, useQueryClient } from '@tanstack/react-query';
import { leadKeys } from '@/entities/lead/keys/lead-keys';
import { api, body } from '@/lib/api/client';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';

const texts = m.leadsDetail.doNotCall;

/** Marks a lead as do not call, or allows calls again. */
export function useDoNotCall(leadId: number) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (doNotCall: boolean) =>
      body(
        api.PUT('/api/v1/leads/{id}/do-not-call', {
          params: { path: { id: leadId } },
          body: { do_not_call: doNotCall },
        }),
      ),
    onSuccess: (_lead, doNotCall) => showDone(doNotCall ? texts.marked : texts.removed),
    onSettled: () => queryClient.invalidateQueries({ queryKey: leadKeys.one(leadId) }),
  });
}
