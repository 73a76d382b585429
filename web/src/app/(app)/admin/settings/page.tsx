import type { Metadata } from 'next';
import { SettingsPage } from '@/features/tenancy/components/settings-page';
import * as m from '@/lib/messages/messages';

export const metadata: Metadata = { title: m.tenancy.settings.title };

export default function Page() {
  return <SettingsPage />;
}
