'use client';

import { useState } from 'react';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { createTask } from '../api/task-api';
import { useRefreshTasks } from '../api/use-tasks';
import { quickDue, TASK_TYPES } from '../model/task';
import { fieldsOf, newDraft } from '../model/task-schema';
import { TaskForm } from './task-form';

type Props = { leadId?: number; onClose: () => void };

export function NewTaskDialog({ leadId, onClose }: Props) {
  const refresh = useRefreshTasks();
  const [initial] = useState(() => newDraft(quickDue(Date.now()), leadId === undefined ? 'to_do' : 'call'));
  return (
    <TaskForm
      title={m.tasks.create.title}
      submit={m.tasks.create.submit}
      initial={initial}
      types={TASK_TYPES}
      ofLead={leadId !== undefined}
      hint={leadId === undefined ? m.tasks.create.you : m.tasks.create.assigneeHint}
      save={(draft) => createTask(fieldsOf(draft, leadId))}
      onSaved={(task) => {
        void refresh(task.id, task.lead_id);
        showDone(m.tasks.create.done);
        onClose();
      }}
      onClose={onClose}
    />
  );
}
