import type { Metadata } from 'next';
import { OutcomesPage } from '@/features/leads/components/outcomes/outcomes-page';
import * as m from '@/lib/messages/messages';

export const metadata: Metadata = { title: m.outcomes.title };

export default function Page() {
  return <OutcomesPage />;
}
