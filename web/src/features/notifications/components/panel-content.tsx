'use client';

import { ActionIcon, Button, Title } from '@mantine/core';
import { IconBellCheck, IconSettings } from '@tabler/icons-react';
import Link from 'next/link';
import { QueryView } from '@/components/states/query-view';
import { StateMessage } from '@/components/states/state-message';
import * as m from '@/lib/messages/messages';
import { useMarkRead } from '../hooks/use-mark-read';
import { useNotificationList } from '../hooks/use-notification-list';
import { newestOf } from '../model/newest';
import { NotificationItem } from './notification-item';
import { NotificationsSkeleton } from './notifications-skeleton';
import classes from './notifications.module.css';

const NEWEST = 15;
const texts = m.notifications;

/** @param titled whether its title stands over it already */
export function PanelContent({ onClose, titled = false }: { onClose: () => void; titled?: boolean }) {
  const { query, items } = useNotificationList(false, NEWEST);
  const { mark, markAll, markingAll } = useMarkRead();
  const newest = newestOf(items);
  const anyUnread = items.some((one) => !one.read);

  return (
    <>
      <div className={classes.panelHead}>
        {titled ? (
          <span />
        ) : (
          <Title order={2} size="h4">
            {texts.title}
          </Title>
        )}
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={!anyUnread}
          loading={markingAll}
          onClick={() => markAll(newest)}
        >
          {texts.readAll}
        </Button>
      </div>
      <div className={classes.panelList}>
        <QueryView query={query} skeleton={<NotificationsSkeleton rows={4} />}>
          {() =>
            items.length === 0 ? (
              <StateMessage icon={<IconBellCheck />} title={texts.empty.title}>
                {texts.empty.text}
              </StateMessage>
            ) : (
              <ul className={classes.list} aria-label={texts.title}>
                {items.slice(0, NEWEST).map((one) => (
                  <NotificationItem
                    key={one.id}
                    one={one}
                    onMark={(read) => mark({ id: one.id, read })}
                    onOpen={onClose}
                  />
                ))}
              </ul>
            )
          }
        </QueryView>
      </div>
      <div className={classes.panelFoot}>
        <Button component={Link} href="/notifications" variant="default" size="compact-sm" onClick={onClose}>
          {texts.seeAll}
        </Button>
        <ActionIcon
          component={Link}
          href="/account/notifications"
          variant="subtle"
          color="gray"
          aria-label={texts.settings}
          title={texts.settings}
          onClick={onClose}
        >
          <IconSettings size={18} aria-hidden />
        </ActionIcon>
      </div>
    </>
  );
}
