import type { Metadata } from 'next';
import { NewTenantPage } from '@/features/tenancy/components/new-tenant-page';
import * as m from '@/lib/messages/messages';

export const metadata: Metadata = { title: m.tenancy.create.title };

export default function Page() {
  return <NewTenantPage />;
}
