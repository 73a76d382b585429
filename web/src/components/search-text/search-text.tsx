'use client';

import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import * as m from '@/lib/messages/messages';

const PAUSE = 250;

type Props = { label: string; hint: string; value: string; onChange: (text: string) => void };

/** Searches while one types, a quarter of a second after the last key. */
export function SearchText({ label, hint, value, onChange }: Props) {
  const [text, setText] = useState(value);
  const search = useDebouncedCallback((next: string) => onChange(next.trim()), PAUSE);
  const change = (next: string): void => {
    setText(next);
    search(next);
  };
  return (
    <TextInput
      type="search"
      size="sm"
      maw={320}
      maxLength={200}
      leftSection={<IconSearch size={15} aria-hidden />}
      rightSection={text && <CloseButton size="sm" aria-label={m.common.clear} onClick={() => change('')} />}
      aria-label={label}
      placeholder={hint}
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
