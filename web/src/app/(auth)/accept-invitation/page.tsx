import type { Metadata } from 'next';
import { AcceptInvitationPage } from '@/features/identity/components/accept-invitation-page';
import * as m from '@/lib/messages/messages';

export const metadata: Metadata = { title: m.identity.invitation.title };

export default function Page() {
  return <AcceptInvitationPage />;
}
