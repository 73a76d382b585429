import { useMutation } from '@tanstack/react-query';
import { useRefreshTasks } from '@/entities/task/api/use-tasks';
import type { Task } from '@/entities/task/model/task';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { deleteTask, reopenTask } from '../api/task';

export function useReopenTask(task: Task) {
  const refresh = useRefreshTasks();
  return useMutation({
    mutationFn: () => reopenTask(task),
    onSuccess: () => {
      showDone(m.tasks.view.reopened);
      return refresh(task.id, task.lead_id);
    },
  });
}

export function useDeleteTask(task: Task, onGone: () => void) {
  const refresh = useRefreshTasks();
  return useMutation({
    mutationFn: () => deleteTask(task.id),
    onSuccess: () => {
      showDone(m.tasks.view.removed);
      onGone();
      void refresh(undefined, task.lead_id);
    },
  });
}
