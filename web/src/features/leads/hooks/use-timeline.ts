import { useInfiniteQuery, useMutation, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { callOutcomesQuery } from '@/entities/lead/api/call-outcomes';
import { leadKeys } from '@/entities/lead/keys/lead-keys';
import * as m from '@/lib/messages/messages';
import { useRows } from '@/lib/query/pages';
import { showDone } from '@/lib/query/show-problem';
import {
  activitiesQuery,
  changeOutcome,
  logActivity,
  type Activity,
  type ActivityPage,
  type ActivityRequest,
} from '../api/lead-activities';

export function useTimeline(leadId: number) {
  const query = useInfiniteQuery(activitiesQuery(leadId));
  return { query, activities: useRows(query.data) };
}

/** An activity that is on its way has no id of the server yet. */
export function isBeingSaved(activity: Activity): boolean {
  return activity.id < 0;
}

type Pages = InfiniteData<ActivityPage, unknown>;

/** Shows the activity at once, and takes it back if the server refuses it. */
export function useLogActivity(leadId: number, userId: number) {
  const queryClient = useQueryClient();
  const key = activitiesQuery(leadId).queryKey;
  return useMutation({
    mutationFn: (request: ActivityRequest) => logActivity(leadId, request),
    onMutate: async (request) => {
      await queryClient.cancelQueries({ queryKey: key });
      const label = queryClient
        .getQueryData(callOutcomesQuery.queryKey)
        ?.find((outcome) => outcome.id === request.outcome_id)?.label;
      const draft = onItsWay(leadId, userId, { ...request, outcome: label ?? request.outcome });
      queryClient.setQueryData(key, (pages) => withFirst(pages, draft));
      return draft.id;
    },
    onError: (_error, _request, id) => {
      queryClient.setQueryData(key, (pages) => without(pages, id));
    },
    onSuccess: (_activity, request) => {
      showDone(request.activity_type === 'call' ? m.activities.callLogged : m.activities.logged);
      void queryClient.invalidateQueries({ queryKey: leadKeys.nextCalls });
      return queryClient.invalidateQueries({ queryKey: leadKeys.one(leadId) });
    },
  });
}

function onItsWay(leadId: number, userId: number, request: ActivityRequest): Activity {
  const now = new Date().toISOString();
  return {
    id: -Date.now(),
    lead_id: leadId,
    activity_type: request.activity_type,
    outcome: request.outcome ?? null,
    outcome_id: request.outcome_id ?? null,
    outcome_meaning: null,
    version: 0,
    description: request.description ?? null,
    activity_date: request.activity_date ?? now,
    duration_minutes: request.duration_minutes ?? null,
    next_action: request.next_action ?? null,
    next_follow_up: request.next_follow_up ?? null,
    agent_id: null,
    previous_agent_id: null,
    created_by: userId,
    created_at: now,
  };
}

function withFirst(pages: Pages | undefined, activity: Activity): Pages | undefined {
  return mapFirst(pages, (items) => [activity, ...items]);
}

function without(pages: Pages | undefined, id: number | undefined): Pages | undefined {
  return mapFirst(pages, (items) => items.filter((item) => item.id !== id));
}

function mapFirst(pages: Pages | undefined, change: (items: Activity[]) => Activity[]): Pages | undefined {
  const [first, ...rest] = pages?.pages ?? [];
  return pages && first && { ...pages, pages: [{ ...first, items: change(first.items) }, ...rest] };
}

/** Corrects the outcome of a logged call; what followed from it is corrected by the server. */
export function useChangeOutcome(leadId: number) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ activity, outcomeId }: { activity: Activity; outcomeId: number }) =>
      changeOutcome(leadId, activity, outcomeId),
    onSuccess: () => showDone(m.activities.outcomeChanged),
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: leadKeys.nextCalls });
      return queryClient.invalidateQueries({ queryKey: leadKeys.one(leadId) });
    },
  });
}
