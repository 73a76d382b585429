'use client';

import { ActionIcon, Tooltip } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import * as m from '@/lib/messages/messages';

export function CopyIcon({ value, what }: { value: string; what: string }) {
  const { copy, copied } = useClipboard({ timeout: 1_500 });
  return (
    <Tooltip label={copied ? m.common.copied : m.common.copy} withinPortal>
      <ActionIcon
        variant="subtle"
        color={copied ? 'green' : 'gray'}
        aria-label={copied ? m.common.copied : m.leadsDetail.contact.copy(what)}
        onClick={() => copy(value)}
      >
        {copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
      </ActionIcon>
    </Tooltip>
  );
}
