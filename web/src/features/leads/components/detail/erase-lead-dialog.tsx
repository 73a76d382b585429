'use client';

import { Button, Group, Modal, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Lead } from '@/entities/lead/model/lead';
import { leadName } from '@/entities/lead/model/lead-name';
import * as m from '@/lib/messages/messages';
import { useRemoveLead } from '../../hooks/use-remove-lead';

const texts = m.leadsDetail.erase;

type Props = { lead: Lead; onClose: () => void; onGone: () => void };

/** It cannot be undone, so a word is to be typed. */
export function EraseLeadDialog({ lead, onClose, onGone }: Props) {
  const [typed, setTyped] = useState('');
  const erase = useRemoveLead(lead.id, 'erase', texts.done, onGone);
  const meant = typed.trim().toLowerCase() === texts.word;
  return (
    <Modal opened onClose={onClose} title={texts.title(leadName(lead))}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (meant) erase.mutate();
        }}
      >
        <Text size="sm">{texts.text}</Text>
        <TextInput
          mt="md"
          label={texts.type(texts.word)}
          value={typed}
          autoComplete="off"
          data-autofocus
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button variant="default" onClick={onClose}>
            {m.common.cancel}
          </Button>
          <Button color="red" type="submit" disabled={!meant} loading={erase.isPending}>
            {texts.confirm}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
