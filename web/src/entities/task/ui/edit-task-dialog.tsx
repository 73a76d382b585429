'use client';

import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { patchTask } from '../api/task-api';
import { useRefreshTasks } from '../api/use-tasks';
import { TASK_TYPES, type Task } from '../model/task';
import { draftOf, patchOf } from '../model/task-schema';
import { TaskForm } from './task-form';

export function EditTaskDialog({ task, onClose }: { task: Task; onClose: () => void }) {
  const refresh = useRefreshTasks();
  const ofLead = task.lead_id !== null;
  const types = !ofLead
    ? TASK_TYPES
    : task.type === 'follow_up'
      ? TASK_TYPES.filter((type) => type === 'follow_up')
      : TASK_TYPES.filter((type) => type !== 'follow_up');
  return (
    <TaskForm
      title={m.tasks.view.editTitle}
      submit={m.common.save}
      initial={draftOf(task)}
      types={types}
      ofLead={ofLead}
      hint={m.tasks.nobody}
      save={(draft) => patchTask(task, patchOf(draft, task))}
      onSaved={() => {
        void refresh(task.id, task.lead_id);
        showDone(m.tasks.view.saved);
        onClose();
      }}
      onClose={onClose}
    />
  );
}
