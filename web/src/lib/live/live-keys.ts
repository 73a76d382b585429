import type { LiveEvent } from './live-event';

type Key = readonly unknown[];

/** Query keys by the type of the event that makes them old. A key covers all that begin with it. */
const KEYS: Record<string, (data: Record<string, unknown>) => Key[]> = {
  'job.progress': (data) => [['jobs'], ...(data.status === 'succeeded' ? [['leads'], ['scoring'], ['insights']] : [])],
  'lead.created': () => [['leads'], ['insights'], ['scoring', 'summary']],
  'lead.updated': (data) => [['leads'], ['insights'], ...each('lead', data)],
  'lead.deleted': (data) => [['leads'], ['insights'], ['scoring', 'summary'], ...each('lead', data)],
  'lead.assigned': (data) => [['leads'], ...each('lead', data)],
  'lead.scored': (data) => [['leads'], ['scoring', 'summary'], ['lead', data.lead_id]],
  'leads.scored': () => [['leads'], ['scoring'], ['lead']],
  'lead.category_changed': (data) => [['leads'], ['scoring'], ['insights'], ['lead', data.lead_id]],
  'leads.category_changed': () => [['leads'], ['scoring'], ['insights']],
  'activity.logged': (data) => [
    ['lead', data.lead_id],
    ['agents', 'wallboard'],
  ],
  // The floor takes the change itself from the event; with hundreds of agents nobody could fetch it anew each time.
  'agent.availability': (data) => [
    ['agents', 'wallboard'],
    ['agent', data.agent_id],
  ],
  'agent.removed': (data) => [['agents'], ['agent', data.agent_id]],
  'model.activated': () => [['scoring']],
  'game.points': () => [['game', 'me']],
  'game.badge': () => [['game', 'me']],
  'game.level': () => [['game', 'me']],
  'game.leaderboard': () => [
    ['game', 'leaderboard'],
    ['game', 'challenges'],
    ['game', 'person'],
  ],
  'tenant.updated': () => [['tenant']],
  'task.changed': (data) => [['tasks'], ...each('task', data, 'task_ids')],
  'member.changed': () => [['members']],
  'notification.created': () => [['notifications']],
  'notification.updated': () => [['notifications']],
  'notification.read': () => [['notifications']],
};

/** What is to be fetched again after the event. */
export function keysOf(event: LiveEvent): Key[] {
  return KEYS[event.type]?.(event.data) ?? [];
}

function each(entity: string, data: Record<string, unknown>, member = 'lead_ids'): Key[] {
  const ids: unknown[] = Array.isArray(data[member]) ? data[member] : [];
  return ids.map((id) => [entity, id]);
}
