import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schemas } from '@/lib/api/client';
import { leadPageKeys } from '../keys/lead-page-keys';

export type NextAction = Schemas['NextAction'];

export function nextActionQuery(leadId: number) {
  return queryOptions({
    queryKey: leadPageKeys.nextAction(leadId),
    queryFn: ({ signal }): Promise<NextAction> =>
      body(api.GET('/api/v1/leads/{id}/next-action', { params: { path: { id: leadId } }, signal })),
  });
}
