'use client';

import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Problem } from '@/lib/api/problem';
import { formatClock } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';

type Props = {
  problem: Problem;
  /** Seconds to wait, where it is about too many attempts. */
  wait?: number;
  /** What to say instead of the server's sentence. */
  text?: ReactNode;
};

/** Over a form: why it was refused, and what to do. */
export function ProblemAlert({ problem, wait = 0, text }: Props) {
  const tooMany = problem.status === 429;
  return (
    <Alert
      color={tooMany ? 'yellow' : 'red'}
      role="alert"
      icon={tooMany ? <IconClock aria-hidden /> : <IconAlertTriangle aria-hidden />}
    >
      {tooMany ? m.common.tooMany.text : (text ?? problem.message)}
      {tooMany && (
        <Text size="sm" fw={600} role="timer" aria-live="off">
          {wait > 0 ? m.common.tooMany.wait(formatClock(wait)) : m.common.tooMany.now}
        </Text>
      )}
      {problem.requestId && problem.status >= 500 && (
        <Text size="xs" c="dimmed" mt={4}>
          {m.common.requestId(problem.requestId)}
        </Text>
      )}
    </Alert>
  );
}
