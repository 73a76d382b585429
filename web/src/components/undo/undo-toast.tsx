'use client';

import { Button, Kbd, Paper, Portal, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import * as m from '@/lib/messages/messages';
import { HOLD_FOR, type HeldChange, type Hold } from '@/lib/undo/hold';
import classes from './undo-toast.module.css';

/** Says what will happen in a moment, and takes it back on request. The moment does not pass while one points at it. */
export function UndoToast({ hold, change }: { hold: Hold; change: HeldChange }) {
  useHotkeys([['mod+Z', hold.undo, { preventDefault: true }]]);
  return (
    <Portal>
      <Paper
        role="status"
        shadow="lg"
        className={classes.toast}
        onMouseEnter={hold.pause}
        onMouseLeave={hold.resume}
        onFocus={hold.pause}
        onBlur={hold.resume}
      >
        <Text size="sm" className={classes.text}>
          {change.message}
        </Text>
        <Button
          size="compact-sm"
          variant="white"
          color="dark"
          rightSection={<Kbd size="xs">Ctrl Z</Kbd>}
          onClick={hold.undo}
        >
          {m.common.undo}
        </Button>
        <span className={classes.time} style={{ animationDuration: `${HOLD_FOR}ms` }} aria-hidden />
      </Paper>
    </Portal>
  );
}
