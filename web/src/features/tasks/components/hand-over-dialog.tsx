'use client';

import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { usePeople } from '@/entities/person/api/use-people';
import { PersonSelect } from '@/entities/person/ui/person-select';
import { useRefreshTasks } from '@/entities/task/api/use-tasks';
import { asProblem } from '@/lib/api/problem';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { handOver } from '../api/team-tasks';

const texts = m.tasks.team;

/** Gives all open tasks of one person, or those nobody has, to another. */
export function HandOverDialog({ from, onClose }: { from: number | null; onClose: () => void }) {
  const [to, setTo] = useState<number | null>(null);
  const refresh = useRefreshTasks();
  const name = usePeople([from]).get(from ?? 0) ?? m.tasks.nobody;
  const hand = useMutation({
    mutationFn: () => handOver(from, to),
    meta: { shownBy: 'form' },
    onSuccess: (changed) => {
      showDone(texts.handedOver(changed));
      void refresh();
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={texts.handOverTitle(name)}>
      <Stack gap="sm">
        <Text size="sm">{texts.handOverText}</Text>
        {hand.isError && <Alert color="red" role="alert" title={asProblem(hand.error).message} />}
        <PersonSelect
          label={texts.to}
          placeholder={m.tasks.nobody}
          data-autofocus
          value={to}
          onChange={setTo}
          comboboxProps={{ withinPortal: false }}
        />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {m.common.cancel}
          </Button>
          <Button loading={hand.isPending} disabled={to === from} onClick={() => hand.mutate()}>
            {texts.handOver}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
