import type { Metadata } from 'next';
import { LeadPage } from '@/features/leads/components/detail/lead-page';
import * as m from '@/lib/messages/messages';

export const metadata: Metadata = { title: m.leadsDetail.title };

export default function Page() {
  return <LeadPage />;
}
