import { Text, UnstyledButton } from '@mantine/core';
import { tableColumns } from '@/components/data-table/use-data-table';
import { RelativeTime } from '@/components/time/relative-time';
import { hasEnded, jobCounts, jobTypeName, type Job } from '@/entities/job/model/job';
import { JobBar, JobStatusBadge } from '@/entities/job/ui/job-bar';
import { formatDuration } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { tookSeconds } from '../model/took';

const texts = m.jobs;

export function jobColumns(open: (job: Job) => void) {
  return tableColumns<Job>([
    {
      id: 'type',
      label: texts.typeLabel,
      width: 'minmax(190px, 1.6fr)',
      cell: (job) => (
        <UnstyledButton onClick={() => open(job)} fz="sm" fw={500} aria-haspopup="dialog">
          {jobTypeName(job.type)}{' '}
          <Text span size="sm" c="dimmed" fw={400}>
            {job.id}
          </Text>
        </UnstyledButton>
      ),
    },
    {
      id: 'status',
      label: texts.statusLabel,
      width: '120px',
      cell: (job) => <JobStatusBadge status={job.status} />,
    },
    {
      id: 'progress',
      label: texts.progress,
      width: 'minmax(120px, 1.2fr)',
      cell: (job) => (hasEnded(job.status) ? null : <JobBar job={job} size="sm" />),
    },
    { id: 'counts', label: texts.counts, width: 'minmax(180px, 1.4fr)', cell: jobCounts },
    {
      id: 'created_at',
      label: texts.created,
      width: '140px',
      cell: (job) => <RelativeTime instant={job.created_at} />,
    },
    {
      id: 'took',
      label: texts.took,
      width: '110px',
      numeric: true,
      cell: (job) => {
        const seconds = tookSeconds(job);
        return seconds === undefined ? '–' : formatDuration(seconds);
      },
    },
  ]);
}
