'use client';

import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactElement, RefAttributes } from 'react';
import { PopoverBody } from '@/components/lazy/popover-body';
import * as m from '@/lib/messages/messages';
import { PanelContent } from './panel-content';
import classes from './notifications.module.css';

type Props = {
  opened: boolean;
  onClose: () => void;
  button: ReactElement<RefAttributes<HTMLButtonElement>>;
};

/** Beside the bell; on a phone over the whole width. */
export function NotificationPanel({ opened, onClose, button }: Props) {
  const phone = useMediaQuery('(max-width: 36em)', false, { getInitialValueInEffect: false });
  if (!phone) {
    return (
      <PopoverBody
        opened={opened}
        onClose={onClose}
        button={button}
        label={m.notifications.title}
        position="bottom-end"
        width={400}
        padding={0}
      >
        <PanelContent onClose={onClose} />
      </PopoverBody>
    );
  }
  return (
    <>
      {button}
      <Drawer
        opened={opened}
        onClose={onClose}
        position="right"
        size="100%"
        padding={0}
        title={m.notifications.title}
        classNames={{ body: classes.drawer }}
        styles={{ header: { paddingInline: 'var(--mantine-spacing-sm)' } }}
      >
        <PanelContent onClose={onClose} titled />
      </Drawer>
    </>
  );
}
