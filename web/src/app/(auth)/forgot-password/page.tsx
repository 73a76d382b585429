import type { Metadata } from 'next';
import { ForgotPasswordPage } from '@/features/identity/components/forgot-password-page';
import * as m from '@/lib/messages/messages';

export const metadata: Metadata = { title: m.identity.forgot.title };

export default function Page() {
  return <ForgotPasswordPage />;
}
