import { leadHref } from '@/entities/lead/model/lead-link';
import { taskHref } from '@/entities/task/model/task';
import * as m from '@/lib/messages/messages';
import type { AuditLog } from '../api/list-audit-logs';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** In words; one that this version has no words for, by its own name. */
export function actionLabel(action: string): string {
  return m.audit.actions[action] ?? capital(action.replaceAll(/[._]/g, ' '));
}

export function entityLabel(type: string, id?: string | null): string {
  const label = m.audit.entity[type] ?? capital(type.replaceAll('_', ' '));
  return id ? `${label} ${id}` : label;
}

/** Where what an entry is about can be seen; undefined where it has no page. */
export function entityHref({ entity_type: type, entity_id: id }: Pick<AuditLog, 'entity_type' | 'entity_id'>) {
  if (!id) return undefined;
  const pages: Record<string, string> = {
    lead: leadHref(Number(id)),
    agent: `/floor?agent=${id}`,
    job: `/jobs?job=${id}`,
    task: taskHref(Number(id)),
    team: '/admin/teams?tab=teams',
    break_reason: '/admin/teams?tab=breaks',
    scoring_model: '/scoring/model',
    member: '/admin/members',
    invitation: '/admin/members',
    api_key: '/admin/api-keys',
    tenant: '/admin/settings',
  };
  return pages[type];
}

/** All entries about the same thing. */
export function historyHref(type: string, id: string): string {
  return `/audit?entity_type=${encodeURIComponent(type)}&entity_id=${encodeURIComponent(id)}`;
}
