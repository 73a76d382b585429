import type { Metadata } from 'next';
import { ChallengesPage } from '@/features/gamification/components/challenges-page';
import * as m from '@/lib/messages/messages';

export const metadata: Metadata = { title: m.game.pages.challenges };

export default function Page() {
  return <ChallengesPage />;
}
