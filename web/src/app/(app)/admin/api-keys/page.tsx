import type { Metadata } from 'next';
import { ApiKeysPage } from '@/features/identity/components/api-keys-page';
import * as m from '@/lib/messages/messages';

export const metadata: Metadata = { title: m.identity.apiKeys.title };

export default function Page() {
  return <ApiKeysPage />;
}
