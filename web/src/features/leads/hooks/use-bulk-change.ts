import { useQueryClient } from '@tanstack/react-query';
import { leadKeys } from '@/entities/lead/keys/lead-keys';
import type { Lead } from '@/entities/lead/model/lead';
import { bodyFilter } from '@/entities/lead/model/lead-filter';
import { asProblem } from '@/lib/api/problem';
import { randomId } from '@/lib/browser/random-id';
import { formatInteger } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { showDone, showProblem } from '@/lib/query/show-problem';
import { useSignedIn } from '@/lib/session/use-session';
import type { SendMode } from '@/lib/undo/hold';
import { changeLeads, MOST_NAMED, type BulkOutcome, type BulkRefusal, type BulkRequest } from '../api/change-leads';
import { changed, inPortions, type BulkChange, type BulkTarget } from '../model/bulk-change';
import { leadsIn, loadedLists, patchLeads, removeLeads } from '../model/lead-cache';
import { addPending, leadHold, removePending } from './pending-changes';

/** What came of a change where some leads were left as they are. */
export type Refused = { refusals: BulkRefusal[]; changed: number; names: ReadonlyMap<number, Lead> };

type Options = { onRefused: (refused: Refused) => void; onJob: (jobId: number) => void };

/** Changes many leads: shown at once, sent when nobody has taken it back for a moment, and then told what came of it. */
export function useBulkChange({ onRefused, onJob }: Options) {
  const queryClient = useQueryClient();
  const tenantId = useSignedIn().tenant?.id ?? '';

  const settle = (ids: readonly number[], change: BulkChange, outcome: BulkOutcome): void => {
    const refused = new Set(outcome.refused.map(({ lead_id }) => lead_id));
    const names = new Map(
      loadedLists(queryClient)
        .flatMap(({ pages }) => leadsIn(pages))
        .map((lead) => [lead.id, lead]),
    );
    const done = ids.filter((id) => !refused.has(id));
    if (change.action === 'delete') removeLeads(queryClient, new Set(done));
    else
      patchLeads(
        queryClient,
        done.flatMap((id) => names.get(id) ?? []).flatMap((lead) => changed(lead, change) ?? []),
      );
    void queryClient.invalidateQueries({ queryKey: leadKeys.figures });
    if (outcome.refused.length > 0) onRefused({ refusals: outcome.refused, changed: outcome.changed, names });
    else showDone(doneText(change, outcome.changed));
  };

  const send = async (id: string, target: BulkTarget, change: BulkChange, mode: SendMode): Promise<void> => {
    try {
      if ('filter' in target) {
        const answer = await changeLeads({ ...change, filter: bodyFilter(target.filter) }, tenantId, mode);
        if ('job' in answer) onJob(answer.job.id); // stays pending until the job has ended
      } else {
        const requests: BulkRequest[] = inPortions(target.ids, MOST_NAMED).map((ids) => ({ ...change, lead_ids: ids }));
        settle(target.ids, change, await sendAll(requests, tenantId, mode));
        removePending(id);
      }
    } catch (error) {
      removePending(id);
      showProblem(asProblem(error));
    }
  };

  return (target: BulkTarget, change: BulkChange, message: string): void => {
    const id = randomId();
    leadHold.hold({
      id,
      message,
      send: (mode) => send(id, target, change, mode),
      undo: () => removePending(id),
    });
    addPending({ id, target, change });
  };
}

/** One after the other while there is time, all at once when the page goes away. */
async function sendAll(requests: BulkRequest[], tenantId: string, mode: SendMode): Promise<BulkOutcome> {
  const total: BulkOutcome = { changed: 0, unchanged: 0, refused: [] };
  const add = (answer: Awaited<ReturnType<typeof changeLeads>>): void => {
    if (!('outcome' in answer)) return;
    total.changed += answer.outcome.changed;
    total.unchanged += answer.outcome.unchanged;
    total.refused.push(...answer.outcome.refused);
  };
  if (mode === 'leaving') {
    (await Promise.all(requests.map((request) => changeLeads(request, tenantId, mode)))).forEach(add);
    return total;
  }
  for (const request of requests) add(await changeLeads(request, tenantId, mode));
  return total;
}

function doneText(change: BulkChange, count: number): string {
  if (count === 0) return m.leads.bulk.nothing;
  return change.action === 'delete'
    ? m.leads.bulk.deleted(formatInteger(count))
    : m.leads.bulk.changed(formatInteger(count));
}
