import { useInfiniteQuery, useMutation, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useMemo } from 'react';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import {
  listActivities,
  logActivity,
  type Activity,
  type ActivityPage,
  type ActivityRequest,
} from '../api/lead-activities';

function timelineKey(leadId: number) {
  return ['lead', leadId, 'activities'] as const;
}

export function useTimeline(leadId: number) {
  const query = useInfiniteQuery({
    queryKey: timelineKey(leadId),
    queryFn: ({ pageParam, signal }) => listActivities(leadId, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
  const activities = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  return { query, activities };
}

/** An activity that is on its way has no id of the server yet. */
export function isBeingSaved(activity: Activity): boolean {
  return activity.id < 0;
}

type Pages = InfiniteData<ActivityPage, string | undefined>;

/** Shows the activity at once, and takes it back if the server refuses it. */
export function useLogActivity(leadId: number, userId: number) {
  const queryClient = useQueryClient();
  const key = timelineKey(leadId);
  return useMutation({
    mutationFn: (request: ActivityRequest) => logActivity(leadId, request),
    onMutate: async (request) => {
      await queryClient.cancelQueries({ queryKey: key });
      const draft = onItsWay(leadId, userId, request);
      queryClient.setQueryData<Pages>(key, (pages) => withFirst(pages, draft));
      return draft.id;
    },
    onError: (_error, _request, id) => {
      queryClient.setQueryData<Pages>(key, (pages) => without(pages, id));
    },
    onSuccess: () => {
      showDone(m.activities.logged);
      return queryClient.invalidateQueries({ queryKey: ['lead', leadId] });
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
