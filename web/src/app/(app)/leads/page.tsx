import type { Metadata } from 'next';
import { LeadsPage } from '@/features/leads/components/leads-page';
import * as m from '@/lib/messages/messages';

export const metadata: Metadata = { title: m.leads.title };

export default function Page() {
  return <LeadsPage />;
}
