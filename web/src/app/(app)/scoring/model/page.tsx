import type { Metadata } from 'next';
import { ModelPage } from '@/features/scoring/components/model-page';
import * as m from '@/lib/messages/messages';

export const metadata: Metadata = { title: m.shell.pages.model };

export default function Page() {
  return <ModelPage />;
}
