'use client';

import { Button, Card, Center, Group, SegmentedControl } from '@mantine/core';
import { IconBellCheck, IconSettings } from '@tabler/icons-react';
import Link from 'next/link';
import { parseAsBoolean, useQueryState } from 'nuqs';
import { Page } from '@/components/page/page';
import { QueryView } from '@/components/states/query-view';
import { StateMessage } from '@/components/states/state-message';
import * as m from '@/lib/messages/messages';
import { useMarkRead } from '../hooks/use-mark-read';
import { useNotificationList } from '../hooks/use-notification-list';
import { newestOf } from '../model/newest';
import { NotificationItem } from './notification-item';
import { NotificationsSkeleton } from './notifications-skeleton';
import classes from './notifications.module.css';

const PAGE_SIZE = 50;
const texts = m.notifications;

export function NotificationsPage() {
  const [unread, setUnread] = useQueryState('unread', parseAsBoolean.withDefault(false));
  const { query, items } = useNotificationList(unread, PAGE_SIZE);
  const { mark, markAll, markingAll } = useMarkRead();

  return (
    <Page
      title={texts.title}
      subtitle={texts.subtitle}
      actions={
        <Button
          component={Link}
          href="/account/notifications"
          variant="default"
          leftSection={<IconSettings size={16} aria-hidden />}
        >
          {texts.settings}
        </Button>
      }
    >
      <Group justify="space-between" gap="xs" mb="sm">
        <SegmentedControl
          aria-label={texts.filter.label}
          value={unread ? 'unread' : 'all'}
          onChange={(value) => void setUnread(value === 'unread' || null)}
          data={[
            { value: 'all', label: texts.filter.all },
            { value: 'unread', label: texts.filter.unread },
          ]}
        />
        <Button
          variant="default"
          disabled={!items.some((one) => !one.read)}
          loading={markingAll}
          onClick={() => markAll(newestOf(items))}
        >
          {texts.readAll}
        </Button>
      </Group>
      <QueryView query={query} skeleton={<NotificationsSkeleton rows={8} />}>
        {() =>
          items.length === 0 ? (
            <Empty unread={unread} onShowAll={() => void setUnread(null)} />
          ) : (
            <Card withBorder padding={6} maw={880}>
              <ul className={classes.list} aria-label={texts.title} aria-busy={query.isPlaceholderData}>
                {items.map((one) => (
                  <NotificationItem key={one.id} one={one} onMark={(read) => mark({ id: one.id, read })} />
                ))}
              </ul>
            </Card>
          )
        }
      </QueryView>
      {query.hasNextPage && (
        <Center mt="sm" maw={880}>
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {texts.showMore}
          </Button>
        </Center>
      )}
    </Page>
  );
}

function Empty({ unread, onShowAll }: { unread: boolean; onShowAll: () => void }) {
  return (
    <StateMessage
      icon={<IconBellCheck />}
      title={unread ? texts.empty.unreadTitle : texts.empty.title}
      action={
        unread && (
          <Button variant="default" onClick={onShowAll}>
            {texts.empty.showAll}
          </Button>
        )
      }
    >
      {unread ? texts.empty.unreadText : texts.empty.text}
    </StateMessage>
  );
}
