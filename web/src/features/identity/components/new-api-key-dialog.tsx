'use client';

import { Button, Code, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { CopyButton } from '@/components/copy/copy-button';
import * as m from '@/lib/messages/messages';
import { useSignedIn } from '@/lib/session/use-session';
import { curlExample } from '../model/api-key';
import { NewApiKeyForm } from './new-api-key-form';
import { ShownOnce } from './shown-once';

const texts = m.identity.apiKeys;

export function NewApiKeyDialog({ onClose }: { onClose: () => void }) {
  const [key, setKey] = useState<string>();
  return (
    <Modal
      opened
      onClose={onClose}
      title={key ? texts.madeTitle : texts.create}
      size="lg"
      closeOnClickOutside={false}
      closeOnEscape={!key}
      withCloseButton={!key}
    >
      {key ? <Made apiKey={key} onClose={onClose} /> : <NewApiKeyForm onMade={setKey} onCancel={onClose} />}
    </Modal>
  );
}

function Made({ apiKey, onClose }: { apiKey: string; onClose: () => void }) {
  const tenantId = useSignedIn().tenant?.id ?? '';
  const example = curlExample(location.origin, tenantId, apiKey);
  return (
    <Stack gap="md">
      <Text size="sm">{texts.madeText}</Text>
      <ShownOnce label={texts.key} text={apiKey} />
      <div>
        <Group justify="space-between" mb={6}>
          <Text size="sm" fw={500}>
            {texts.example}
          </Text>
          <CopyButton text={example} label={texts.copyExample} size="xs" />
        </Group>
        <Code block tabIndex={0} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {example}
        </Code>
      </div>
      <Group justify="flex-end">
        <Button onClick={onClose}>{texts.kept}</Button>
      </Group>
    </Stack>
  );
}
