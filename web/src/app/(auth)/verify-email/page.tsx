import type { Metadata } from 'next';
import { VerifyEmailPage } from '@/features/identity/components/verify-email-page';
import * as m from '@/lib/messages/messages';

export const metadata: Metadata = { title: m.verification.title };

export default function Page() {
  return <VerifyEmailPage />;
}
