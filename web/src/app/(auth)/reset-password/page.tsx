import type { Metadata } from 'next';
import { ResetPasswordPage } from '@/features/identity/components/reset-password-page';
import * as m from '@/lib/messages/messages';

export const metadata: Metadata = { title: m.identity.reset.title };

export default function Page() {
  return <ResetPasswordPage />;
}
