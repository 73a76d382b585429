import type { Metadata } from 'next';
import { MembersPage } from '@/features/identity/components/members-page';
import * as m from '@/lib/messages/messages';

export const metadata: Metadata = { title: m.identity.members.title };

export default function Page() {
  return <MembersPage />;
}
