import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconRefresh } from '@tabler/icons-react';
import * as m from '@/lib/messages/messages';
import { useMay } from '@/lib/session/use-session';
import { recalculate } from '../api/recalculate';
import { useShownJob } from '../hooks/use-shown-job';

/** Scores all open leads anew; a second press joins the recalculation that runs. */
export function RecalculateButton() {
  const may = useMay('supervisor');
  const [, showJob] = useShownJob();
  const start = useMutation({ mutationFn: recalculate, onSuccess: (job) => showJob(job) });
  if (!may) return null;
  return (
    <Button
      leftSection={<IconRefresh size={16} aria-hidden />}
      loading={start.isPending}
      onClick={() => start.mutate()}
    >
      {m.scoring.recalculate}
    </Button>
  );
}
