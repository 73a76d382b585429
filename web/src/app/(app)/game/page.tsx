import type { Metadata } from 'next';
import { MyGamePage } from '@/features/gamification/components/my-game-page';
import * as m from '@/lib/messages/messages';

export const metadata: Metadata = { title: m.game.pages.me };

export default function Page() {
  return <MyGamePage />;
}
