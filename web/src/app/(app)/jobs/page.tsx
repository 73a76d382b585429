import type { Metadata } from 'next';
import { JobsPage } from '@/features/jobs/components/jobs-page';
import * as m from '@/lib/messages/messages';

export const metadata: Metadata = { title: m.jobs.title };

export default function Page() {
  return <JobsPage />;
}
