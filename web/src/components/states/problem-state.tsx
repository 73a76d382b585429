import { Button, Code, Text } from '@mantine/core';
import { IconAlertTriangle, IconCloudOff, IconGhost2, IconLock } from '@tabler/icons-react';
import type { Problem } from '@/lib/api/problem';
import * as m from '@/lib/messages/messages';
import { useSignedIn } from '@/lib/session/use-session';
import { RecoveringState } from './recovering-state';
import { StateMessage } from './state-message';

/** Forbidden, gone, out of reach or failed: each says so in its own way. */
export function ProblemState({ problem, retry }: { problem: Problem; retry?: () => void }) {
  if (problem.status === 403) return <Forbidden />;
  if (problem.status === 404) {
    return (
      <StateMessage icon={<IconGhost2 />} title={m.common.gone.title}>
        {m.common.gone.text}
      </StateMessage>
    );
  }
  if (problem.recovering) return <RecoveringState />;
  const offline = problem.status === 0;
  return (
    <StateMessage
      icon={offline ? <IconCloudOff /> : <IconAlertTriangle />}
      color={offline ? 'yellow' : 'red'}
      title={offline ? m.common.unreachable.title : m.common.error.title}
      action={
        retry && (
          <Button variant="default" onClick={retry}>
            {m.common.retry}
          </Button>
        )
      }
    >
      {problem.message}
      {problem.requestId && (
        <Text component="span" display="block" size="sm" mt="xs">
          <Code>{m.common.requestId(problem.requestId)}</Code>
        </Text>
      )}
    </StateMessage>
  );
}

export function Forbidden() {
  const role = useSignedIn().tenant?.role ?? 'viewer';
  return (
    <StateMessage icon={<IconLock />} title={m.common.forbidden.title} color="yellow">
      {m.common.forbidden.text(m.common.role[role])}
    </StateMessage>
  );
}
