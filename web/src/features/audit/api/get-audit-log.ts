import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/lib/api/client';
import { auditKeys } from '../keys/audit-keys';
import type { AuditLog } from './list-audit-logs';

export function auditLogQuery(id: number) {
  return queryOptions({
    queryKey: auditKeys.entry(id),
    queryFn: ({ signal }): Promise<AuditLog> =>
      body(api.GET('/api/v1/audit-logs/{id}', { params: { path: { id } }, signal })),
  });
}
