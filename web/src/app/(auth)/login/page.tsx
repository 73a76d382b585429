import type { Metadata } from 'next';
import { SignInPage } from '@/features/identity/components/sign-in-page';
import * as m from '@/lib/messages/messages';

export const metadata: Metadata = { title: m.identity.signIn.title };

export default function Page() {
  return <SignInPage />;
}
