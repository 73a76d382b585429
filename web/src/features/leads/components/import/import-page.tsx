'use client';

import { Skeleton } from '@mantine/core';
import dynamic from 'next/dynamic';
import { parseAsInteger, useQueryState } from 'nuqs';
import { Page } from '@/components/page/page';
import { RequireRole } from '@/components/states/require-role';
import * as m from '@/lib/messages/messages';
import { ImportResult } from './import-result';

const ImportWizard = dynamic(() => import('./import-wizard').then((file) => file.ImportWizard), {
  ssr: false,
  loading: () => <Skeleton height={320} />,
});

/** The wizard; once the file is sent its job is in the address, so that a reload comes back to it. */
export function ImportPage() {
  const [jobId, setJobId] = useQueryState('job', parseAsInteger.withOptions({ history: 'push' }));
  return (
    <Page title={m.leadsImport.title}>
      <RequireRole role="supervisor">
        {jobId === null ? (
          <ImportWizard onStarted={(id) => void setJobId(id)} />
        ) : (
          <ImportResult jobId={jobId} onAgain={() => void setJobId(null)} />
        )}
      </RequireRole>
    </Page>
  );
}
