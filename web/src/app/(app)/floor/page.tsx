import type { Metadata } from 'next';
import { FloorPage } from '@/features/agents/components/floor-page';
import * as m from '@/lib/messages/messages';

export const metadata: Metadata = { title: m.agentsPages.floor.title };

export default function Page() {
  return <FloorPage />;
}
