'use client';

import { Badge, Button, Group, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { QueryView } from '@/components/states/query-view';
import * as m from '@/lib/messages/messages';
import { meQuery } from '@/lib/session/me';
import type { TwoFactorTask } from './two-factor-dialog';

const TwoFactorDialog = dynamic(() => import('./two-factor-dialog').then((file) => file.TwoFactorDialog), {
  ssr: false,
});

const texts = m.identity.account.twoFactor;

export function TwoFactorSection() {
  const me = useQuery(meQuery);
  const [task, setTask] = useState<TwoFactorTask>();
  return (
    <QueryView query={me} skeleton={<Skeleton height={64} aria-label={m.common.loading} />}>
      {({ two_factor_enabled: on }) => (
        <>
          <Group gap="xs" mb="sm">
            <Badge variant="dot" color={on ? 'green' : 'gray'} tt="none">
              {on ? texts.on : texts.off}
            </Badge>
            <Text size="sm">{on ? texts.onText : texts.offText}</Text>
          </Group>
          <Group gap="xs">
            {on ? (
              <>
                <Button variant="default" onClick={() => setTask('new-codes')}>
                  {texts.newCodes}
                </Button>
                <Button variant="default" onClick={() => setTask('disable')}>
                  {texts.disable}
                </Button>
              </>
            ) : (
              <Button onClick={() => setTask('set-up')}>{texts.setUp}</Button>
            )}
          </Group>
          {task && <TwoFactorDialog task={task} onClose={() => setTask(undefined)} />}
        </>
      )}
    </QueryView>
  );
}
