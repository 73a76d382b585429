import type { Metadata } from 'next';
import { PreferencesPage } from '@/features/notifications/components/preferences-page';
import * as m from '@/lib/messages/messages';

export const metadata: Metadata = { title: m.notifications.preferences.title };

export default function Page() {
  return <PreferencesPage />;
}
