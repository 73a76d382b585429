'use client';

import { Alert, Button, Group, SimpleGrid, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { Panel } from '@/components/page/panel';
import { useJob } from '@/entities/job/api/use-job';
import { hasEnded, type Job } from '@/entities/job/model/job';
import { JobProgress } from '@/entities/job/ui/job-progress';
import { RefusedRowsButton } from '@/entities/job/ui/refused-rows-button';
import { leadsHref } from '@/entities/lead/model/lead-link';
import { formatInteger } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { refusedRowsQuery } from '../../api/import-leads';

const texts = m.leadsImport.result;

/** The import as it runs, and what came of it. */
export function ImportResult({ jobId, onAgain }: { jobId: number; onAgain: () => void }) {
  const { data: job } = useJob(jobId);
  const ended = hasEnded(job?.status);
  return (
    <Stack gap="md" maw={900}>
      <Panel>
        <JobProgress jobId={jobId} />
      </Panel>
      {job && ended && <Outcome job={job} />}
      <Group gap="xs">
        {job && ended && job.processed > job.failed && (
          <Button component={Link} href={leadsHref({ sort: '-created_at', created_from: job.created_at })}>
            {texts.show}
          </Button>
        )}
        {ended && (
          <Button variant="default" onClick={onAgain}>
            {texts.again}
          </Button>
        )}
        <Button variant="subtle" component={Link} href="/jobs">
          {texts.allJobs}
        </Button>
      </Group>
    </Stack>
  );
}

function Outcome({ job }: { job: Job }) {
  const imported = job.processed - job.failed;
  return (
    <Panel title={job.status === 'succeeded' ? texts.title : undefined}>
      <SimpleGrid cols={2} maw={360} mb={job.failed > 0 ? 'md' : 0}>
        <Figure label={texts.imported} value={imported} />
        <Figure label={texts.refused} value={job.failed} />
      </SimpleGrid>
      {imported === 0 && job.failed > 0 && <Alert color="yellow" mb="md" title={texts.nothing} />}
      {job.failed > 0 && <Refused jobId={job.id} />}
    </Panel>
  );
}

function Figure({ label, value }: { label: string; value: number }) {
  return (
    <div>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text fz={28} fw={650} lh={1.2}>
        {formatInteger(value)}
      </Text>
    </div>
  );
}

function Refused({ jobId }: { jobId: number }) {
  const { data } = useQuery(refusedRowsQuery(jobId));
  return (
    <Stack gap="sm" align="flex-start">
      {data && (
        <Table.ScrollContainer minWidth={560} type="native" w="100%">
          <Table verticalSpacing={6} captionSide="top">
            <Table.Caption ta="start">{texts.firstRefused}</Table.Caption>
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={70}>{m.leadsImport.check.line}</Table.Th>
                <Table.Th>{texts.reason}</Table.Th>
                <Table.Th>{texts.content}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.map(([line, reason, content], index) => (
                <Table.Tr key={`${index} ${line}`}>
                  <Table.Td>{line}</Table.Td>
                  <Table.Td>{reason}</Table.Td>
                  <Table.Td>
                    <Text size="xs" c="dimmed" lineClamp={2} style={{ overflowWrap: 'anywhere' }}>
                      {content}
                    </Text>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <Text size="sm">{m.jobs.errors.text}</Text>
      <RefusedRowsButton jobId={jobId} />
    </Stack>
  );
}
