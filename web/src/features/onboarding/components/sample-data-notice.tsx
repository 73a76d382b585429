'use client';

import { Alert, Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconFlask } from '@tabler/icons-react';
import { useState } from 'react';
import * as m from '@/lib/messages/messages';
import { useMay } from '@/lib/session/use-session';
import { sampleDataQuery } from '../api/sample-data';
import { useRemoveSampleData } from '../hooks/use-sample-data';

const texts = m.onboarding.samples;

/** Over the dashboard while some of its figures are made up. */
export function SampleDataNotice() {
  const admin = useMay('admin');
  const samples = useQuery({ ...sampleDataQuery, enabled: admin });
  const [opened, { open, close }] = useDisclosure();
  if (samples.data?.state !== 'present' || samples.data.leads === 0) return null;
  return (
    <>
      <Alert color="blue" icon={<IconFlask aria-hidden />} mb="md" role="note">
        <Group justify="space-between" gap="xs">
          <Text size="sm">{texts.notice(samples.data.leads)}</Text>
          <Button size="xs" variant="default" onClick={open}>
            {texts.remove}
          </Button>
        </Group>
      </Alert>
      {opened && <RemoveDialog onClose={close} />}
    </>
  );
}

function RemoveDialog({ onClose }: { onClose: () => void }) {
  const [worked, setWorked] = useState(false);
  const remove = useRemoveSampleData(onClose);
  return (
    <Modal opened onClose={onClose} title={texts.removeTitle}>
      <Stack gap="md">
        <Text size="sm">{texts.removeText}</Text>
        <Checkbox
          label={texts.includeWorked}
          checked={worked}
          onChange={(event) => setWorked(event.currentTarget.checked)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {m.common.cancel}
          </Button>
          <Button color="red.9" loading={remove.isPending} onClick={() => remove.mutate(worked)}>
            {texts.remove}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
