import { CloseButton, Group, Paper } from '@mantine/core';
import { JobProgress } from '@/entities/job/ui/job-progress';
import * as m from '@/lib/messages/messages';
import { useShownJob } from '../hooks/use-shown-job';
import classes from './scoring.module.css';

/** The recalculation the address names, as it runs. */
export function Recalculation() {
  const [job, showJob] = useShownJob();
  if (job === null) return null;
  return (
    <Paper component="section" withBorder p="md" aria-label={m.scoring.recalculation}>
      <Group align="flex-start" wrap="nowrap">
        <div className={classes.grow}>
          <JobProgress jobId={job} label={m.scoring.recalculation} />
        </div>
        <CloseButton aria-label={m.scoring.recalculationClose} onClick={() => showJob(null)} />
      </Group>
    </Paper>
  );
}
