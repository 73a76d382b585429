import { api, body, type Schemas } from '@/lib/api/client';
import { pagesQuery } from '@/lib/query/pages';
import { auditKeys } from '../keys/audit-keys';
import type { AuditFilter } from '../model/audit-filter';

export type AuditLog = Schemas['AuditLog'];
export type AuditLogPage = Schemas['AuditLogPage'];

const PAGE_SIZE = 100;

function listAuditLogs(filter: AuditFilter, cursor: string | undefined, signal: AbortSignal): Promise<AuditLogPage> {
  return body(api.GET('/api/v1/audit-logs', { params: { query: { ...filter, limit: PAGE_SIZE, cursor } }, signal }));
}

export function auditListQuery(filter: AuditFilter) {
  return pagesQuery(auditKeys.list(filter), (cursor, signal) => listAuditLogs(filter, cursor, signal));
}
