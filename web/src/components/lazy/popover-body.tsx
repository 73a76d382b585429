'use client';

import { Popover } from '@mantine/core';
import { cloneElement } from 'react';
import type { LazyPopoverProps } from './lazy-popover';
import { useHandover } from './use-handover';

export function PopoverBody({ opened, onClose, button, label, padding, children, ...popover }: LazyPopoverProps) {
  const [target, ready] = useHandover();
  return (
    <Popover
      opened={opened && ready}
      onChange={(open) => !open && onClose()}
      onDismiss={onClose}
      shadow="md"
      trapFocus
      returnFocus
      withinPortal
      {...popover}
    >
      <Popover.Target>{cloneElement(button, { ref: target })}</Popover.Target>
      {/* In a list a click on the row opens it; one in here does not. */}
      <Popover.Dropdown
        p={padding}
        aria-label={label}
        tabIndex={-1}
        data-autofocus
        onClick={(event) => event.stopPropagation()}
        onKeyDown={(event) => event.stopPropagation()}
      >
        {opened && children}
      </Popover.Dropdown>
    </Popover>
  );
}
