'use client';

import dynamic from 'next/dynamic';
import { useState, type ReactNode } from 'react';
import { useNow } from '@/lib/time/use-now';
import type { Task } from '../model/task';
import { TaskLine } from './task-line';
import classes from './tasks.module.css';

const CompleteTaskDialog = dynamic(() => import('./complete-task-dialog').then((file) => file.CompleteTaskDialog), {
  ssr: false,
});
const MINUTE = 60_000;

type Props = {
  tasks: Task[];
  label: string;
  mayComplete: boolean;
  withAssignee?: boolean;
  withLead?: boolean;
  start?: (task: Task) => ReactNode;
};

/** Tasks one below the other, each to be completed where it stands. */
export function TaskList({ tasks, label, mayComplete, withAssignee, withLead, start }: Props) {
  const [completing, setCompleting] = useState<Task>();
  const now = useNow(MINUTE);
  return (
    <>
      <ul className={classes.list} aria-label={label}>
        {tasks.map((task) => (
          <TaskLine
            key={task.id}
            task={task}
            now={now}
            onComplete={mayComplete ? setCompleting : undefined}
            start={start?.(task)}
            withAssignee={withAssignee}
            withLead={withLead}
          />
        ))}
      </ul>
      {completing && <CompleteTaskDialog task={completing} onClose={() => setCompleting(undefined)} />}
    </>
  );
}
