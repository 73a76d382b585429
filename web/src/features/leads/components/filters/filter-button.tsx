'use client';

import { Button, Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
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
    <Popover
      opened={opened}
      onChange={(open) => !open && close()}
      onDismiss={close}
      position="bottom-start"
      width={width}
      shadow="md"
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
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
      </Popover.Target>
      <Popover.Dropdown p={6} aria-label={label}>
        {opened && children(close)}
      </Popover.Dropdown>
    </Popover>
  );
}
