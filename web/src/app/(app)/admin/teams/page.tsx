import type { Metadata } from 'next';
import { TeamsPage } from '@/features/agents/components/teams-page';
import * as m from '@/lib/messages/messages';

export const metadata: Metadata = { title: m.agentsPages.teams.title };

export default function Page() {
  return <TeamsPage />;
}
