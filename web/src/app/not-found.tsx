import type { Metadata } from 'next';
import { NotFoundState } from '@/components/states/not-found-state';
import * as m from '@/lib/messages/messages';

export const metadata: Metadata = { title: m.common.notFound.title };

export default function NotFound() {
  return <NotFoundState />;
}
