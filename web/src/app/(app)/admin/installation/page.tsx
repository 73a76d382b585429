import type { Metadata } from 'next';
import { InstallationPage } from '@/features/tenancy/components/installation-page';
import * as m from '@/lib/messages/messages';

export const metadata: Metadata = { title: m.installation.title };

export default function Page() {
  return <InstallationPage />;
}
