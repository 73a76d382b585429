'use client';

import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { copyText } from '@/lib/browser/copy-text';
import * as m from '@/lib/messages/messages';

const SHOWN_FOR = 2_000;

/** Copies a text and says so. */
export function CopyButton({
  text,
  label = m.common.copy,
  size = 'sm',
}: {
  text: string;
  label?: string;
  size?: string;
}) {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    if (!(await copyText(text))) return;
    setCopied(true);
    setTimeout(() => setCopied(false), SHOWN_FOR);
  };
  const Icon = copied ? IconCheck : IconCopy;
  return (
    <Button variant="default" size={size} leftSection={<Icon size={16} aria-hidden />} onClick={() => void copy()}>
      <span aria-live="polite">{copied ? m.common.copied : label}</span>
    </Button>
  );
}
