'use client';

import { UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconBell } from '@tabler/icons-react';
import { useLazy } from '@/components/lazy/use-lazy';
import { useLiveEvents } from '@/lib/live/use-live';
import * as m from '@/lib/messages/messages';
import { unreadCountQuery } from '../api/notifications';
import classes from './notification-bell.module.css';

const loadPanel = () => import('./notification-panel').then((file) => file.NotificationPanel);

/** How many are new, and a short message for each that comes; the rest is fetched when somebody wants it. */
export function NotificationBell() {
  const [opened, { close, toggle }] = useDisclosure();
  const unread = useQuery(unreadCountQuery).data?.unread ?? 0;
  const Panel = useLazy(loadPanel, opened);
  useLiveEvents(['notification.created'], (event) => {
    if (!opened && document.visibilityState === 'visible') {
      void import('./notification-toast').then((file) => file.announce(event));
    }
  });

  const button = (
    <UnstyledButton
      className={classes.bell}
      aria-label={m.shell.bell(unread)}
      aria-haspopup="dialog"
      aria-expanded={opened}
      onClick={toggle}
      onPointerEnter={() => void loadPanel()}
    >
      <IconBell size={20} stroke={1.6} aria-hidden />
      {unread > 0 && (
        <span className={classes.count} aria-hidden>
          {unread > 99 ? m.shell.manyUnread : unread}
        </span>
      )}
    </UnstyledButton>
  );
  // eslint-disable-next-line react-hooks/static-components -- fetched once, then kept
  return Panel ? <Panel opened={opened} onClose={close} button={button} /> : button;
}
