'use client';

import { Group, TextInput } from '@mantine/core';
import { CopyButton } from '@/components/copy/copy-button';
import classes from './shown-once.module.css';

/** A secret that is told now and never again: whole, selectable, one click to copy. */
export function ShownOnce({ label, text }: { label: string; text: string }) {
  return (
    <Group gap="xs" align="flex-end">
      <TextInput
        label={label}
        value={text}
        readOnly
        className={classes.field}
        classNames={{ input: classes.input }}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton text={text} />
    </Group>
  );
}
