import { keyRoot } from '@/lib/query/key-root';
import type { AuditFilter } from '../model/audit-filter';

const all = keyRoot('audit');

export const auditKeys = {
  list: (filter: AuditFilter) => [...all, 'list', filter] as const,
  entry: (id: number) => [...all, 'entry', id] as const,
};
