'use client';

import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import * as m from '@/lib/messages/messages';
import { ShownOnce } from './shown-once';

const texts = m.identity.members.link;

type Props = { email: string; link: string; onClose: () => void };

export function InvitationLink({ link, onClose }: Omit<Props, 'email'>) {
  return (
    <Stack gap="md">
      <Text size="sm">{texts.text}</Text>
      <ShownOnce label={texts.label} text={link} />
      <Group justify="flex-end">
        <Button onClick={onClose}>{texts.close}</Button>
      </Group>
    </Stack>
  );
}

/** The link of an invitation there is already. */
export function InvitationLinkDialog({ email, link, onClose }: Props) {
  return (
    <Modal opened onClose={onClose} title={texts.title(email)} size="lg">
      <InvitationLink link={link} onClose={onClose} />
    </Modal>
  );
}
