import type { QueryKey } from '@tanstack/react-query';
import { agentKeys } from '@/entities/agent/keys/agent-keys';
import { jobKeys } from '@/entities/job/keys/job-keys';
import { leadKeys } from '@/entities/lead/keys/lead-keys';
import { personKeys } from '@/entities/person/keys/person-keys';
import { scoreKeys } from '@/entities/score/keys/score-keys';
import { taskKeys } from '@/entities/task/keys/task-keys';
import { gameKeys } from '@/features/gamification/keys/game-keys';
import { insightsKeys } from '@/features/insights/keys/insights-keys';
import { notificationKeys } from '@/features/notifications/keys/notification-keys';
import { tenantKeys } from '@/features/tenancy/keys/tenant-keys';
import type { LiveEvent } from '@/lib/live/live-event';

type Data = LiveEvent['data'];

/**
 * Query keys by the type of the event that makes them old. A key covers all that begin with it. The lists of leads and the floor
 * are not among them: those take the change itself from the event, since nobody could fetch them anew each time.
 */
const KEYS: Record<string, (data: Data) => QueryKey[]> = {
  'job.progress': ({ status }) => [
    jobKeys.all,
    ...(status === 'succeeded' ? [leadKeys.figures, scoreKeys.all, insightsKeys.all] : []),
  ],
  'lead.created': () => [leadKeys.figures, insightsKeys.all, scoreKeys.summary],
  'lead.updated': (data) => [leadKeys.figures, insightsKeys.all, ...leadsOf(data)],
  'lead.deleted': (data) => [leadKeys.figures, insightsKeys.all, scoreKeys.summary, ...leadsOf(data)],
  'lead.assigned': (data) => [leadKeys.figures, ...leadsOf(data)],
  'lead.scored': (data) => [leadKeys.figures, scoreKeys.summary, ...leadsOf(data)],
  'leads.scored': () => [leadKeys.figures, scoreKeys.all, leadKeys.each],
  'lead.category_changed': (data) => [leadKeys.figures, scoreKeys.all, insightsKeys.all, ...leadsOf(data)],
  'leads.category_changed': () => [leadKeys.figures, scoreKeys.all, insightsKeys.all],
  'activity.logged': (data) => leadsOf(data),
  'agent.availability': ({ agent_id }) => numbers(agent_id).map(agentKeys.one),
  'agent.removed': ({ agent_id }) => [agentKeys.all, ...numbers(agent_id).map(agentKeys.one)],
  'model.activated': () => [scoreKeys.all],
  'game.points': () => [gameKeys.mine],
  'game.badge': () => [gameKeys.mine],
  'game.level': () => [gameKeys.mine],
  'game.leaderboard': () => [gameKeys.leaderboards, gameKeys.challenges, gameKeys.people],
  'tenant.updated': () => [tenantKeys.all],
  'task.changed': ({ task_ids }) => [taskKeys.all, ...numbers(task_ids).map(taskKeys.one)],
  'member.changed': () => [personKeys.all],
  'notification.created': () => [notificationKeys.all],
  'notification.updated': () => [notificationKeys.all],
  'notification.read': () => [notificationKeys.all],
};

/** What is to be fetched again after the event. */
export function keysOf(event: LiveEvent): QueryKey[] {
  return KEYS[event.type]?.(event.data) ?? [];
}

/** An event is of one lead or of several. */
function leadsOf({ lead_id, lead_ids }: Data): QueryKey[] {
  return numbers(lead_ids ?? lead_id).map(leadKeys.one);
}

function numbers(value: unknown): number[] {
  return [value].flat().filter((one) => typeof one === 'number');
}
