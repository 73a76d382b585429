import type { Metadata } from 'next';
import { LeaderboardPage } from '@/features/gamification/components/leaderboard-page';
import * as m from '@/lib/messages/messages';

export const metadata: Metadata = { title: m.game.pages.leaderboard };

export default function Page() {
  return <LeaderboardPage />;
}
