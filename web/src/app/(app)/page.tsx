import type { Metadata } from 'next';
import { DashboardPage } from '@/features/insights/components/dashboard-page';
import * as m from '@/lib/messages/messages';

export const metadata: Metadata = { title: m.shell.pages.dashboard };

export default function Page() {
  return <DashboardPage />;
}
