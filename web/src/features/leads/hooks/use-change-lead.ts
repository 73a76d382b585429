import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getLead, leadQuery } from '@/entities/lead/api/get-lead';
import { leadKeys } from '@/entities/lead/keys/lead-keys';
import type { Lead } from '@/entities/lead/model/lead';
import { asProblem, Problem } from '@/lib/api/problem';
import * as m from '@/lib/messages/messages';
import { patchLead, type LeadPatch } from '../api/lead';
import { askWhichStays } from '../components/detail/clash-dialog';
import { clashesOf } from '../model/lead-change';

/** @property base the lead as the person saw it when they began */
export type Change = { patch: LeadPatch; base: Lead };

/** How often somebody else may be faster before we give up. */
const ATTEMPTS = 5;

/**
 * Changes a lead as the person saw it. If somebody else changed it meanwhile, but other values, both changes stay; if it was the
 * same value, the person chooses. While they do, and when they do not, nothing is lost: the mutation is then not successful, and
 * whoever called it keeps what was typed.
 */
export function useChangeLead(id: number, shownBy: 'toast' | 'form' = 'toast') {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (change: Change) => changeLead(id, change),
    meta: { shownBy },
    onSuccess: (lead) => {
      queryClient.setQueryData(leadQuery(id).queryKey, lead);
      void queryClient.invalidateQueries({ queryKey: leadKeys.one(id) });
      void queryClient.invalidateQueries({ queryKey: leadKeys.lists });
    },
    onError: (error) => {
      if (asProblem(error).status === 409 || asProblem(error).status === 404) {
        void queryClient.invalidateQueries({ queryKey: leadKeys.one(id) });
      }
    },
  });
}

async function changeLead(id: number, { patch, base }: Change): Promise<Lead> {
  let against = base;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      return await patchLead(id, patch, against.version);
    } catch (error) {
      if (asProblem(error).status !== 412) throw error;
    }
    const now = await getLead(id);
    const clashes = clashesOf(patch, against, now);
    if (clashes.length > 0) {
      const stays = await askWhichStays(clashes);
      if (stays === 'theirs') return now;
      if (stays === 'undecided') throw new Problem(412, 'undecided', m.leadsDetail.clash.undecided);
    }
    against = now;
  }
  throw new Problem(412, 'undecided', m.leadsDetail.clash.undecided);
}
