import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ownZone } from '@/entities/task/model/task';
import { api, body, type Schemas } from '@/lib/api/client';
import { taskPageKeys } from '../keys/task-page-keys';

export type PersonLoad = Schemas['PersonTaskLoad'];

async function getLoad(teamId: number | null, signal: AbortSignal): Promise<PersonLoad[]> {
  const query = { team_id: teamId ?? undefined, time_zone: ownZone() };
  return (await body(api.GET('/api/v1/tasks/load', { params: { query }, signal }))).items;
}

/** How much each person has to do, of one team or of all. */
export function taskLoadQuery(teamId: number | null) {
  return queryOptions({
    queryKey: taskPageKeys.load(teamId),
    queryFn: ({ signal }) => getLoad(teamId, signal),
    placeholderData: keepPreviousData,
  });
}

export function assignTasks(ids: number[], assigneeId: number | null): Promise<Schemas['TaskBulkOutcome']> {
  return body(api.POST('/api/v1/tasks/bulk', { body: { task_ids: ids, action: 'assign', assignee_id: assigneeId } }));
}

/** All open tasks of one person, however many. */
export async function handOver(from: number | null, to: number | null): Promise<number> {
  let changed = 0;
  let more = true;
  while (more) {
    const outcome = await body(api.POST('/api/v1/tasks/reassign', { body: { from_user_id: from, to_user_id: to } }));
    changed += outcome.changed;
    more = outcome.more && outcome.changed > 0;
  }
  return changed;
}
