import type { Metadata } from 'next';
import { TasksPage } from '@/features/tasks/components/tasks-page';
import * as m from '@/lib/messages/messages';

export const metadata: Metadata = { title: m.tasks.title };

export default function Page() {
  return <TasksPage />;
}
