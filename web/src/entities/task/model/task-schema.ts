import { z } from 'zod/mini';
import * as m from '@/lib/messages/messages';
import { fromLocalInput, toLocalInput } from '@/lib/time/local-input';
import { ownZone, type Task, type TaskFields, type TaskPriority, type TaskType } from './task';

const texts = m.tasks.create;

/** As it is typed; the server has the last word on all of it. */
export const taskSchema = z
  .object({
    title: z.string().check(z.trim(), z.minLength(1, texts.needed), z.maxLength(200)),
    description: z.string().check(z.maxLength(10_000)),
    type: z.enum(['call', 'email', 'meeting', 'follow_up', 'to_do']),
    priority: z.enum(['high', 'medium', 'low']),
    assignee_id: z.nullable(z.number()),
    due_at: z.string(),
    remind_before_minutes: z.nullable(z.number()),
    recurrence: z.nullable(z.string()),
  })
  .check(z.refine((task) => !task.recurrence || task.due_at !== '', { error: texts.dueNeeded, path: ['due_at'] }));

export type TaskDraft = {
  title: string;
  description: string;
  type: TaskType;
  priority: TaskPriority;
  assignee_id: number | null;
  due_at: string;
  remind_before_minutes: number | null;
  recurrence: string | null;
};

const REMIND_BEFORE = 15;

export function newDraft(dueAt: string, type: TaskType): TaskDraft {
  return {
    title: '',
    description: '',
    type,
    priority: 'medium',
    assignee_id: null,
    due_at: toLocalInput(dueAt),
    remind_before_minutes: REMIND_BEFORE,
    recurrence: null,
  };
}

export function draftOf(task: Task): TaskDraft {
  return {
    title: task.title,
    description: task.description ?? '',
    type: task.type,
    priority: task.priority,
    assignee_id: task.assignee_id,
    due_at: task.due_at === null ? '' : toLocalInput(task.due_at),
    remind_before_minutes: task.remind_before_minutes,
    recurrence: task.recurrence,
  };
}

export function fieldsOf(draft: TaskDraft, leadId: number | undefined): TaskFields {
  const followUp = draft.type === 'follow_up' && leadId !== undefined;
  return {
    ...draft,
    title: draft.title.trim(),
    description: draft.description.trim() || null,
    due_at: draft.due_at ? fromLocalInput(draft.due_at) : null,
    recurrence: followUp ? null : draft.recurrence,
    lead_id: leadId ?? null,
  };
}

/** What the editor changed; a due date typed anew is one of the viewer's own zone. */
export function patchOf(draft: TaskDraft, before: Task): Partial<TaskFields> {
  const was = draftOf(before);
  const now = fieldsOf(draft, before.lead_id ?? undefined);
  const names = (Object.keys(was) as (keyof TaskDraft)[]).filter((name) => was[name] !== draft[name]);
  const changed = Object.fromEntries(names.map((name) => [name, now[name]]));
  return names.includes('due_at') ? { ...changed, due_time_zone: ownZone() } : changed;
}
