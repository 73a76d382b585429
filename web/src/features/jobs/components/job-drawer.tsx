'use client';

import { Anchor, Drawer, Stack, Table, Text } from '@mantine/core';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useJob } from '@/entities/job/api/use-job';
import { hasEnded, jobTypeName, type Job } from '@/entities/job/model/job';
import { JobProgress } from '@/entities/job/ui/job-progress';
import { RefusedRowsButton } from '@/entities/job/ui/refused-rows-button';
import { leadsHref } from '@/entities/lead/model/lead-link';
import { PersonName } from '@/entities/person/ui/person-name';
import { formatDuration, formatInstant, formatInteger } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { tookSeconds } from '../model/took';

const texts = m.jobs;

export function JobDrawer({ jobId, onClose }: { jobId: number; onClose: () => void }) {
  const { data: job } = useJob(jobId);
  return (
    <Drawer opened onClose={onClose} position="right" size="md" title={job ? jobTypeName(job.type) : texts.title}>
      <Stack>
        <JobProgress jobId={jobId} label={texts.progress} />
        {job && <Facts job={job} />}
        {job && hasEnded(job.status) && job.failed > 0 && (
          <div>
            <Text size="sm" mb="xs">
              {texts.errors.text}
            </Text>
            <RefusedRowsButton jobId={job.id} />
          </div>
        )}
        {job?.status === 'succeeded' && (
          <Anchor component={Link} href={leadsHref({ sort: '-created_at' })} size="sm">
            {texts.openLeads}
          </Anchor>
        )}
      </Stack>
    </Drawer>
  );
}

function Facts({ job }: { job: Job }) {
  const seconds = tookSeconds(job);
  const rows: [string, ReactNode][] = [
    [texts.number, job.id],
    [texts.by, <PersonName key="by" id={job.created_by} />],
    [texts.created, formatInstant(job.created_at)],
    [texts.started, job.started_at ? formatInstant(job.started_at) : texts.notYet],
    [texts.finished, job.finished_at ? formatInstant(job.finished_at) : texts.notYet],
    ...(seconds === undefined ? [] : [[texts.took, formatDuration(seconds)] as [string, ReactNode]]),
    ...outcome(job),
  ];
  return (
    <Table withRowBorders={false} verticalSpacing={4} horizontalSpacing={0} aria-label={texts.outcome}>
      <Table.Tbody>
        {rows.map(([name, value]) => (
          <Table.Tr key={name}>
            <Table.Th scope="row" fw={400} c="dimmed" w={150}>
              {name}
            </Table.Th>
            <Table.Td>{value}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** What the results of the known kinds of jobs say; of others nothing is shown but the counts. */
function outcome(job: Job): [string, ReactNode][] {
  const result = job.result ?? {};
  const rows: [string, ReactNode][] = [];
  if (typeof result.accepted === 'number') rows.push([texts.result.accepted, formatInteger(result.accepted)]);
  if (typeof result.refused === 'number') rows.push([texts.result.refused, formatInteger(result.refused)]);
  if (result.dry_run === true) rows.push([texts.outcome, texts.result.dryRun]);
  if (typeof result.model_version === 'number')
    rows.push([texts.result.modelVersion, texts.result.version(result.model_version)]);
  if (typeof result.as_of === 'string') rows.push([texts.result.asOf, formatInstant(result.as_of)]);
  return rows;
}
