'use client';

import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { LazyPopover } from '@/components/lazy/lazy-popover';
import classes from '../leads.module.css';

type Props = {
  label: string;
  /** What is chosen, in words; undefined where nothing is. */
  chosen?: ReactNode;
  width?: number;
  children: (close: () => void) => ReactNode;
};

/** A filter as one small button that says what is chosen, and opens the choice. */
export function FilterButton({ label, chosen, width = 220, children }: Props) {
  const [opened, { toggle, close }] = useDisclosure();
  return (
    <LazyPopover
      opened={opened}
      onClose={close}
      position="bottom-start"
      width={width}
      padding={6}
      label={label}
      button={
        <Button
          variant="default"
          size="xs"
          fw={500}
          className={chosen ? classes.set : undefined}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          onClick={toggle}
        >
          {chosen ? (
            <>
              {label}:&nbsp;{chosen}
            </>
          ) : (
            label
          )}
        </Button>
      }
    >
      {children(close)}
    </LazyPopover>
  );
}
