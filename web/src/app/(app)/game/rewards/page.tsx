import type { Metadata } from 'next';
import { RewardsPage } from '@/features/gamification/components/rewards-page';
import * as m from '@/lib/messages/messages';

export const metadata: Metadata = { title: m.game.pages.rewards };

export default function Page() {
  return <RewardsPage />;
}
