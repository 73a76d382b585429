'use client';

import { Popover, type PopoverProps } from '@mantine/core';
import { cloneElement, type ReactElement, type ReactNode, type RefAttributes } from 'react';
import { useHandover } from './use-handover';

export type LazyPopoverProps = Pick<PopoverProps, 'position' | 'width' | 'withArrow'> & {
  opened: boolean;
  onClose: () => void;
  /** What opens and closes it. */
  button: ReactElement<RefAttributes<HTMLButtonElement>>;
  /** What the popover is, for those who cannot see it. */
  label: string;
  padding?: number;
  /** Drawn while it is open. */
  children: ReactNode;
};

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
