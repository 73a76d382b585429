import type { Metadata } from 'next';
import { GameSettingsPage } from '@/features/gamification/components/game-settings-page';
import * as m from '@/lib/messages/messages';

export const metadata: Metadata = { title: m.game.pages.settings };

export default function Page() {
  return <GameSettingsPage />;
}
