'use client';

import { Button, Collapse, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import type { ClipboardEvent } from 'react';
import * as m from '@/lib/messages/messages';
import type { KeptHead } from '../api/verify-audit-logs';
import { headSchema, readHead } from '../model/kept-head';

const texts = m.audit.verify;

type Props = { busy: boolean; onCompare: (kept: KeptHead) => void };

/** Asks for a head that was kept; the copied form of it can be pasted as it is. */
export function CompareHead({ busy, onCompare }: Props) {
  const [opened, { toggle }] = useDisclosure();
  const form = useForm<{ seal: number | string; hash: string; signature: string }>({
    initialValues: { seal: '', hash: '', signature: '' },
    validate: schemaResolver(headSchema, { sync: true }),
  });
  const paste = (event: ClipboardEvent): void => {
    const head = readHead(event.clipboardData.getData('text'));
    if (!head) return;
    event.preventDefault();
    form.setValues(head);
  };
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-expanded={opened}
        rightSection={<IconChevronDown size={14} aria-hidden />}
        onClick={toggle}
      >
        {texts.compare}
      </Button>
      <Collapse expanded={opened}>
        <form
          noValidate
          onPaste={paste}
          onSubmit={form.onSubmit(({ seal, hash, signature }) =>
            onCompare({ seal: Number(seal), hash: hash.trim(), signature: signature.trim() }),
          )}
        >
          <Stack gap="xs" mt="xs">
            <Text size="sm" c="dimmed">
              {texts.compareText}
            </Text>
            <Group align="flex-start" gap="xs">
              <NumberInput
                w={150}
                label={texts.sealNumber}
                min={1}
                allowDecimal={false}
                hideControls
                {...form.getInputProps('seal')}
              />
              <TextInput flex={1} miw={200} label={texts.hash} {...form.getInputProps('hash')} />
            </Group>
            <TextInput label={texts.signature} {...form.getInputProps('signature')} />
            <Button type="submit" variant="default" w="fit-content" loading={busy}>
              {texts.again}
            </Button>
          </Stack>
        </form>
      </Collapse>
    </div>
  );
}
