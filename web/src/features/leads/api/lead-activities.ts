import { api, body, type Schemas } from '@/lib/api/client';
import { pagesQuery } from '@/lib/query/pages';
import { leadPageKeys } from '../keys/lead-page-keys';

export type Activity = Schemas['Activity'];
export type ActivityType = Schemas['ActivityType'];
export type ActivityRequest = Schemas['ActivityRequest'];
export type ActivityPage = Schemas['ActivityPage'];

const PAGE_SIZE = 25;

function listActivities(leadId: number, cursor: string | undefined, signal: AbortSignal): Promise<ActivityPage> {
  const params = { path: { id: leadId }, query: { limit: PAGE_SIZE, cursor } };
  return body(api.GET('/api/v1/leads/{id}/activities', { params, signal }));
}

export function logActivity(leadId: number, request: ActivityRequest): Promise<Activity> {
  return body(api.POST('/api/v1/leads/{id}/activities', { params: { path: { id: leadId } }, body: request }));
}

export function activitiesQuery(leadId: number) {
  return pagesQuery(leadPageKeys.activities(leadId), (cursor, signal) => listActivities(leadId, cursor, signal));
}
