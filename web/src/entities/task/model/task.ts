import type { Schemas } from '@/lib/api/client';

export type Task = Schemas['Task'];
export type TaskType = Schemas['TaskType'];
export type TaskPriority = Schemas['LeadPriority'];
export type TaskFields = Schemas['TaskFields'];
export type TaskPatch = Schemas['TaskPatch'];

/** What a list of tasks can be narrowed by, as the server names it. */
export type TaskFilter = {
  view?: Schemas['TaskListView'];
  assignee_id?: number;
  unassigned?: boolean;
  team_id?: number;
  lead_id?: number;
  q?: string;
};

export const TASK_TYPES: TaskType[] = ['call', 'email', 'meeting', 'follow_up', 'to_do'];
export const PRIORITIES: TaskPriority[] = ['high', 'medium', 'low'];

export function taskHref(id: number): string {
  return `/tasks/view?id=${id}`;
}

export function isOverdue(task: Task, now: number): boolean {
  return task.status === 'open' && task.due_at !== null && Date.parse(task.due_at) < now;
}

export const GROUPS = ['overdue', 'today', 'upcoming'] as const;
export type Group = (typeof GROUPS)[number];

/** Open tasks by when they are due, on the viewer's own calendar. What has no due date is upcoming. */
export function groupOf(task: Task, now: number): Group {
  if (isOverdue(task, now)) return 'overdue';
  return task.due_at !== null && Date.parse(task.due_at) < endOfDay(now) ? 'today' : 'upcoming';
}

/** The midnight after; the day may have 23 or 25 hours. */
export function endOfDay(now: number): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime();
}

const END_OF_WORK = 17;
const START_OF_WORK = 9;

/** When something quickly noted is due: at the end of today's work, or where that is past, in the morning. */
export function quickDue(now: number): string {
  const date = new Date(now);
  const today = new Date(date.getFullYear(), date.getMonth(), date.getDate(), END_OF_WORK);
  return (today.getTime() > now ? today : morning(now, 1)).toISOString();
}

/** Nine in the morning, so many days on. */
export function morning(now: number, days: number): Date {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days, START_OF_WORK);
}

export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
