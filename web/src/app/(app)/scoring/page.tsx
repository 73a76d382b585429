import type { Metadata } from 'next';
import { ScoringPage } from '@/features/scoring/components/scoring-page';
import * as m from '@/lib/messages/messages';

export const metadata: Metadata = { title: m.shell.pages.scoring };

export default function Page() {
  return <ScoringPage />;
}
