'use client';

import { Button, Text } from '@mantine/core';
import * as m from '@/lib/messages/messages';
import { modals } from '@/lib/overlays/modals';
import { useMay } from '@/lib/session/use-session';
import { useCancelJob } from '../api/use-job';
import { hasEnded, type Job } from '../model/job';

/** Nothing for people who may not cancel, for jobs that have ended, and for erasures, which are always finished. */
export function CancelJobButton({ job }: { job: Job }) {
  const may = useMay('supervisor');
  const cancel = useCancelJob();
  if (!may || hasEnded(job.status) || job.type === 'person_erasure') return null;
  const ask = (): void => {
    modals.openConfirmModal({
      title: m.jobs.cancel.title,
      children: <Text size="sm">{m.jobs.cancel.text}</Text>,
      labels: { confirm: m.jobs.cancel.confirm, cancel: m.jobs.cancel.keep },
      confirmProps: { color: 'red' },
      onConfirm: () => cancel.mutate(job.id),
    });
  };
  return (
    <Button size="compact-sm" variant="default" loading={cancel.isPending} onClick={ask}>
      {m.jobs.cancel.action}
    </Button>
  );
}
