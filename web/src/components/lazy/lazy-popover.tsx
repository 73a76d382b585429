'use client';

import type { PopoverProps } from '@mantine/core';
import type { ReactElement, ReactNode, RefAttributes } from 'react';
import { useLazy } from './use-lazy';

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

const load = () => import('./popover-body').then((file) => file.PopoverBody);

/** A popover of which only the button is there until somebody presses it: no list needs the rest to be seen. */
export function LazyPopover(props: LazyPopoverProps) {
  const Body = useLazy(load, props.opened);
  // eslint-disable-next-line react-hooks/static-components -- fetched once, then kept
  return Body ? <Body {...props} /> : props.button;
}
