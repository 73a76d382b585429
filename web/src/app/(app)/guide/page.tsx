import type { Metadata } from 'next';
import { GuidePage } from '@/features/guide/components/guide-page';
import * as m from '@/lib/messages/messages';

export const metadata: Metadata = { title: m.guide.title };

export default function Page() {
  return <GuidePage />;
}
