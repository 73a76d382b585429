import type { Metadata } from 'next';
import { AuditPage } from '@/features/audit/components/audit-page';
import * as m from '@/lib/messages/messages';

export const metadata: Metadata = { title: m.audit.title };

export default function Page() {
  return <AuditPage />;
}
