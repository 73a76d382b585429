import type { Metadata } from 'next';
import { AccountPage } from '@/features/identity/components/account-page';
import * as m from '@/lib/messages/messages';

export const metadata: Metadata = { title: m.shell.pages.account };

export default function Page() {
  return <AccountPage />;
}
