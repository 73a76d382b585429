import { api, body, type Schemas } from '@/lib/api/client';
import type { operations } from '@/lib/api/schema';

export type AuditLog = Schemas['AuditLog'];
export type AuditLogPage = Schemas['AuditLogPage'];
export type AuditFilter = Omit<NonNullable<operations['listAuditLogs']['parameters']['query']>, 'limit' | 'cursor'>;

const PAGE_SIZE = 100;

export function listAuditLogs(
  filter: AuditFilter,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<AuditLogPage> {
  return body(api.GET('/api/v1/audit-logs', { params: { query: { ...filter, limit: PAGE_SIZE, cursor } }, signal }));
}
