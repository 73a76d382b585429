import type { Metadata } from 'next';
import { ProviderReturnPage } from '@/features/identity/components/provider-return-page';
import * as m from '@/lib/messages/messages';

export const metadata: Metadata = { title: m.identity.signIn.title };

export default function Page() {
  return <ProviderReturnPage />;
}
