import type { Metadata } from 'next';
import { NotificationsPage } from '@/features/notifications/components/notifications-page';
import * as m from '@/lib/messages/messages';

export const metadata: Metadata = { title: m.notifications.title };

export default function Page() {
  return <NotificationsPage />;
}
