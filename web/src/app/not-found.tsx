import type { Metadata } from 'next';
import { NotFoundFrame } from './(app)/_shell/not-found-frame';
import * as m from '@/lib/messages/messages';

export const metadata: Metadata = { title: m.common.notFound.title };

export default function NotFound() {
  return <NotFoundFrame />;
}
