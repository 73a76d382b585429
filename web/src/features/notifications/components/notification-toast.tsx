'use client';

import { notifications } from '@mantine/notifications';
import type { LiveEvent } from '@/lib/live/live-event';
import * as m from '@/lib/messages/messages';
import { signedIn } from '@/lib/session/session-store';
import { listNotifications, type Notification } from '../api/notifications';
import { sentenceOf } from '../model/sentence';
import { NotificationIcon } from './notification-icon';

/** What comes together is said together. */
const GATHER = 400;
/** What was missed while the connection was cut stands in the list; nobody wants to hear of it now. */
const LATE = 120_000;
const SHOWN = 6_000;

const waiting = new Set<number>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** A short message about a notification that has just come. */
export function announce(event: LiveEvent): void {
  if (Date.now() - Date.parse(event.at) > LATE) return;
  waiting.add(Number(event.data.notification_id));
  timer ??= setTimeout(() => void show(), GATHER);
}

async function show(): Promise<void> {
  const ids = [...waiting];
  waiting.clear();
  timer = undefined;
  const page = await listNotifications({ limit: 20 }).catch(() => undefined);
  const fresh = page?.items.filter((one) => ids.includes(one.id) && !one.read) ?? [];
  const [first] = fresh;
  if (fresh.length > 2) {
    notifications.show({ message: m.notifications.toast.many(fresh.length), autoClose: SHOWN });
  } else if (first) {
    fresh.forEach(say);
  }
}

function say(one: Notification): void {
  const ownId = signedIn()?.user.id ?? 0;
  notifications.show({
    id: `notification-${one.id}`,
    icon: <NotificationIcon one={one} />,
    color: 'transparent',
    message: sentenceOf(one, ownId),
    autoClose: SHOWN,
  });
}
