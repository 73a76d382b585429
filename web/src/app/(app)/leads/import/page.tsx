import type { Metadata } from 'next';
import { ImportPage } from '@/features/leads/components/import/import-page';
import * as m from '@/lib/messages/messages';

export const metadata: Metadata = { title: m.leadsImport.title };

export default function Page() {
  return <ImportPage />;
}
