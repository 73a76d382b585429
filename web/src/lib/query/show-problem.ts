import { notifications } from '@mantine/notifications';
import type { Problem } from '@/lib/api/problem';
import * as m from '@/lib/messages/messages';

export function showProblem(problem: Problem): void {
  const id = problem.requestId ? m.common.requestId(problem.requestId) : undefined;
  notifications.show({
    color: 'red',
    title: problem.status === 0 ? m.common.unreachable.title : m.common.failed,
    message: [problem.message, id].filter(Boolean).join(' '),
    autoClose: 10_000,
  });
}

export function showDone(message: string): void {
  notifications.show({ color: 'green', message });
}
