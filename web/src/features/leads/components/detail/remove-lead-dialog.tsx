'use client';

import { Button, Group, Modal, Text } from '@mantine/core';
import { type Lead } from '@/entities/lead/model/lead';
import { leadName } from '@/entities/lead/model/lead-name';
import * as m from '@/lib/messages/messages';
import { useRemoveLead } from '../../hooks/use-remove-lead';

const texts = m.leadsDetail.remove;

type Props = { lead: Lead; onClose: () => void; onGone: () => void };

export function RemoveLeadDialog({ lead, onClose, onGone }: Props) {
  const name = leadName(lead);
  const remove = useRemoveLead(lead.id, 'delete', texts.done(name), onGone);
  return (
    <Modal opened onClose={onClose} title={texts.title(name)}>
      <Text size="sm">{texts.text}</Text>
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onClose} data-autofocus>
          {m.common.cancel}
        </Button>
        <Button color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
          {texts.confirm}
        </Button>
      </Group>
    </Modal>
  );
}
