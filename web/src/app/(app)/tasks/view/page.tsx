import type { Metadata } from 'next';
import { TaskPage } from '@/features/tasks/components/task-page';
import * as m from '@/lib/messages/messages';

export const metadata: Metadata = { title: m.tasks.title };

export default function Page() {
  return <TaskPage />;
}
