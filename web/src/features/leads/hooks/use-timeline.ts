import { useInfiniteQuery, useMutation, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { leadKeys } from '@/entities/lead/keys/lead-keys';
import * as m from '@/lib/messages/messages';
import { useRows } from '@/lib/query/pages';
import { showDone } from '@/lib/query/show-problem';
import {
  activitiesQuery,
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
      const draft = onItsWay(leadId, userId, request);
      queryClient.setQueryData(key, (pages) => withFirst(pages, draft));
      return draft.id;
    },
    onError: (_error, _request, id) => {
      queryClient.setQueryData(key, (pages) => without(pages, id));
    },
    onSuccess: () => {
      showDone(m.activities.logged);
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
