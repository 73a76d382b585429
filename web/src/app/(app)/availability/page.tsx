import type { Metadata } from 'next';
import { OwnPage } from '@/features/agents/components/own-page';
import * as m from '@/lib/messages/messages';

export const metadata: Metadata = { title: m.agentsPages.mine.title };

export default function Page() {
  return <OwnPage />;
}
