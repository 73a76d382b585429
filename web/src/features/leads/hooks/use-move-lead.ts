import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { leadKeys } from '@/entities/lead/keys/lead-keys';
import { mayMove, NEXT_STATUSES, type Lead, type LeadStatus } from '@/entities/lead/model/lead';
import { leadName } from '@/entities/lead/model/lead-name';
import { asProblem } from '@/lib/api/problem';
import * as m from '@/lib/messages/messages';
import { moveLead } from '../api/change-leads';
import { listLeadsById } from '../api/list-leads';
import { patchLeads } from '../model/lead-cache';

const texts = m.leads.board;

/** Moves a lead to another status: on the board at once, back with the reason where the server refuses. */
export function useMoveLead() {
  const queryClient = useQueryClient();
  const move = useMutation({
    mutationFn: ({ lead, to }: { lead: Lead; to: LeadStatus }) => moveLead(lead, to),
    meta: { shownBy: 'form' },
    onMutate: ({ lead, to }) => patchLeads(queryClient, [{ ...lead, status: to }]),
    onSuccess: (moved) => {
      patchLeads(queryClient, [moved]);
      void queryClient.invalidateQueries({ queryKey: leadKeys.figures });
    },
    onError: async (error, { lead }) => {
      patchLeads(queryClient, [lead]);
      const problem = asProblem(error);
      const conflict = problem.status === 412;
      showRefusal(lead, conflict ? texts.conflict(leadName(lead)) : problem.message);
      if (conflict) patchLeads(queryClient, await listLeadsById([lead.id]).catch(() => []));
    },
  });

  return (lead: Lead, to: LeadStatus): void => {
    if (mayMove(lead.status, to)) return move.mutate({ lead, to });
    const allowed = NEXT_STATUSES[lead.status].map((status) => m.leads.status[status]);
    showRefusal(lead, texts.notAllowed(m.leads.status[lead.status], orList(allowed)));
  };
}

function showRefusal(lead: Lead, message: string): void {
  notifications.show({ color: 'yellow', title: texts.refused(leadName(lead)), message });
}

function orList(words: string[]): string {
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(words);
}
