import { Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { RelativeTime } from '@/components/time/relative-time';
import { hasEnded, jobCounts, jobTypeName, type Job } from '@/entities/job/model/job';
import { JobBar, JobStatusBadge } from '@/entities/job/ui/job-bar';

/** A row of the list on a phone. */
export function JobCard({ job, onOpen }: { job: Job; onOpen: () => void }) {
  return (
    <Stack gap={4}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <UnstyledButton onClick={onOpen} fw={600} fz="sm" aria-haspopup="dialog">
          {jobTypeName(job.type)}
        </UnstyledButton>
        <JobStatusBadge status={job.status} />
      </Group>
      {!hasEnded(job.status) && <JobBar job={job} size="sm" />}
      <Text size="sm" c="dimmed">
        {jobCounts(job)} · <RelativeTime instant={job.created_at} />
      </Text>
    </Stack>
  );
}
