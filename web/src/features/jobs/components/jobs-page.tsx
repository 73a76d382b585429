'use client';

import { IconListCheck } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { useCallback, useMemo } from 'react';
import { DataTable } from '@/components/data-table/data-table';
import { TableSkeleton } from '@/components/data-table/table-skeleton';
import { useDataTable } from '@/components/data-table/use-data-table';
import { Page } from '@/components/page/page';
import { QueryView } from '@/components/states/query-view';
import { StateMessage } from '@/components/states/state-message';
import type { Job } from '@/entities/job/model/job';
import * as m from '@/lib/messages/messages';
import { useJobFilter, useOpenJob } from '../hooks/use-job-filter';
import { useJobList } from '../hooks/use-job-list';
import { JobCard } from './job-card';
import { jobColumns } from './job-columns';
import { JobFilters } from './job-filters';

const JobDrawer = dynamic(() => import('./job-drawer').then((file) => file.JobDrawer), { ssr: false });

const texts = m.jobs;
const id = (job: Job): string => String(job.id);

export function JobsPage() {
  const { values, setValues, filter, narrowed } = useJobFilter();
  const [openJob, setOpenJob] = useOpenJob();
  const { query, rows } = useJobList(filter);
  const open = useCallback((job: Job) => void setOpenJob(job.id), [setOpenJob]);
  const columns = useMemo(() => jobColumns(open), [open]);
  const table = useDataTable({ rows, columns, rowId: id });

  return (
    <Page title={texts.title} subtitle={texts.subtitle} fill>
      <JobFilters values={values} setValues={setValues} />
      <QueryView query={query} skeleton={<TableSkeleton />}>
        {() => (
          <DataTable
            table={table}
            label={texts.title}
            card={(job) => <JobCard job={job} onOpen={() => open(job)} />}
            onOpen={open}
            hasMore={query.hasNextPage}
            loadingMore={query.isFetchingNextPage}
            onLoadMore={() => void query.fetchNextPage()}
            empty={
              <StateMessage icon={<IconListCheck />} title={narrowed ? texts.empty.filteredTitle : texts.empty.title}>
                {narrowed ? texts.empty.filteredText : texts.empty.text}
              </StateMessage>
            }
          />
        )}
      </QueryView>
      {openJob !== null && <JobDrawer jobId={openJob} onClose={() => void setOpenJob(null)} />}
    </Page>
  );
}
