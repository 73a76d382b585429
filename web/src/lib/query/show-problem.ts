import { notifications } from '@mantine/notifications';
import type { Problem } from '@/lib/api/problem';
import * as m from '@/lib/messages/messages';

export function showProblem(problem: Problem): void {
  const id = problem.requestId ? m.common.requestId(problem.requestId) : undefined;
  notifications.show({
    color: problem.recovering ? 'yellow' : 'red',
    title: titleOf(problem),
    message: [problem.message, id].filter(Boolean).join(' '),
    autoClose: 10_000,
  });
}

function titleOf(problem: Problem): string {
  if (problem.status === 0) return m.common.unreachable.title;
  return problem.recovering ? m.common.recovering.title : m.common.failed;
}

export function showDone(message: string): void {
  notifications.show({ color: 'green', message });
}
