import type { Metadata } from 'next';
import { PersonPage } from '@/features/gamification/components/person-page';
import * as m from '@/lib/messages/messages';

export const metadata: Metadata = { title: m.game.pages.person };

export default function Page() {
  return <PersonPage />;
}
