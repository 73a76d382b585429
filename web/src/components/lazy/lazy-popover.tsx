'use client';

import type { LazyPopoverProps } from './popover-body';
import { useLazy } from './use-lazy';

const load = () => import('./popover-body').then((file) => file.PopoverBody);

/** A popover of which only the button is there until somebody presses it: no list needs the rest to be seen. */
export function LazyPopover(props: LazyPopoverProps) {
  const Body = useLazy(load, props.opened);
  // eslint-disable-next-line react-hooks/static-components -- fetched once, then kept
  return Body ? <Body {...props} /> : props.button;
}
