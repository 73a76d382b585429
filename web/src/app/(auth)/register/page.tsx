import type { Metadata } from 'next';
import { RegisterPage } from '@/features/identity/components/register-page';
import * as m from '@/lib/messages/messages';

export const metadata: Metadata = { title: m.identity.register.title };

export default function Page() {
  return <RegisterPage />;
}
