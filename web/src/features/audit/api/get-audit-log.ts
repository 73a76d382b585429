import { api, body } from '@/lib/api/client';
import type { AuditLog } from './list-audit-logs';

export function getAuditLog(id: number, signal: AbortSignal): Promise<AuditLog> {
  return body(api.GET('/api/v1/audit-logs/{id}', { params: { path: { id } }, signal }));
}
