import { useRouter, useSearchParams } from 'next/navigation';
import { useEffect } from 'react';
import { useSession } from '@/lib/session/use-session';
import { takeDestination } from '../model/destination';

/** Leads who is signed in, or has just been, to where they wanted to. */
export function useOnward(): void {
  const { status } = useSession();
  const to = useSearchParams().get('to');
  const router = useRouter();
  useEffect(() => {
    if (status === 'signed-in') router.replace(takeDestination(to));
  }, [status, to, router]);
}
