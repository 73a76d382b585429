'use client';

import { ActionIcon, Text } from '@mantine/core';
import { IconCircle, IconCircleFilled, IconMoon } from '@tabler/icons-react';
import Link from 'next/link';
import { RelativeTime } from '@/components/time/relative-time';
import * as m from '@/lib/messages/messages';
import { useSignedIn } from '@/lib/session/use-session';
import type { Notification } from '../api/notifications';
import { sentenceOf } from '../model/sentence';
import { targetOf } from '../model/target';
import { NotificationIcon } from './notification-icon';
import classes from './notifications.module.css';

type Props = {
  one: Notification;
  onMark: (read: boolean) => void;
  /** Called as one follows it. */
  onOpen?: () => void;
};

const texts = m.notifications;

export function NotificationItem({ one, onMark, onOpen }: Props) {
  const ownId = useSignedIn().user.id ?? 0;
  const sentence = sentenceOf(one, ownId);
  const toggle = one.read ? texts.markUnread : texts.markRead;

  const follow = (): void => {
    if (!one.read) onMark(true);
    onOpen?.();
  };
  return (
    <li className={classes.item} data-unread={!one.read || undefined}>
      <NotificationIcon one={one} />
      <div className={classes.what}>
        <Link href={targetOf(one, ownId)} prefetch={false} className={classes.link} onClick={follow}>
          {sentence}
        </Link>
        <Text size="xs" c="dimmed" component="div" className={classes.when}>
          <RelativeTime instant={one.updated_at} />
          {one.held_until && (
            <span className={classes.held}>
              <IconMoon size={12} aria-hidden /> {texts.held}
            </span>
          )}
        </Text>
      </div>
      <ActionIcon
        variant="subtle"
        color={one.read ? 'gray' : undefined}
        aria-label={`${toggle}: ${sentence}`}
        title={toggle}
        onClick={() => onMark(!one.read)}
      >
        {one.read ? <IconCircle size={12} aria-hidden /> : <IconCircleFilled size={12} aria-hidden />}
      </ActionIcon>
    </li>
  );
}
