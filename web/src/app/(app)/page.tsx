import type { Metadata } from 'next';
import { Page as PageFrame } from '@/components/page/page';
import { m } from '@/lib/messages/messages';

export const metadata: Metadata = { title: m.shell.pages.dashboard };

export default function Page() {
  return <PageFrame title={m.shell.pages.dashboard}>{null}</PageFrame>;
}
