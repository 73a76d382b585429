'use client';

import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState, type Ref } from 'react';
import * as m from '@/lib/messages/messages';
import classes from './leads.module.css';

type Props = { value: string | null; onChange: (text: string | null) => void; ref?: Ref<HTMLInputElement> };

/** Searches while one types, a quarter of a second after the last key. */
export function SearchField({ value, onChange, ref }: Props) {
  const [text, setText] = useState(value ?? '');
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    if ((value ?? '') !== text.trim()) setText(value ?? ''); // cleared, or a view was applied
  }
  const search = useDebouncedCallback((next: string) => onChange(next.trim() || null), 250);
  const change = (next: string): void => {
    setText(next);
    search(next);
  };
  return (
    <TextInput
      ref={ref}
      type="search"
      size="xs"
      className={classes.search}
      leftSection={<IconSearch size={15} aria-hidden />}
      rightSection={text && <CloseButton size="sm" aria-label={m.common.clear} onClick={() => change('')} />}
      aria-label={m.leads.searchLabel}
      placeholder={m.leads.searchHint}
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.blur();
      }}
    />
  );
}
