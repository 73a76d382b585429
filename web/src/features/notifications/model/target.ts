import { leadHref, leadsHref } from '@/entities/lead/model/lead-link';
import { taskHref } from '@/entities/task/model/task';
import type { Notification } from '../api/notifications';

/** Where a notification leads to: the thing itself, or the list that has all of them. */
export function targetOf(one: Notification, ownId: number): string {
  const [id] = one.entity_ids;
  const single = one.count === 1;
  switch (one.entity_type) {
    case 'lead':
      return single ? leadHref(Number(id)) : leadsHref({ assigned_agent_id: ownId });
    case 'task':
      return single ? taskHref(Number(id)) : '/tasks';
    case 'job':
      return `/jobs?job=${id}`;
    case 'agent':
      return one.facts.user_id === ownId ? '/availability' : '/floor';
    case 'challenge':
      return '/game/challenges';
    case 'redemption':
      return '/game/rewards';
    default:
      return '/game';
  }
}
