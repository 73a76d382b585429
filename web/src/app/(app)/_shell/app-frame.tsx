'use client';

import { Box, Button, Center, Loader } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { IconBuilding, IconCloudOff } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { usePathname, useRouter } from 'next/navigation';
import { useEffect, type ReactNode } from 'react';
import { RecoveringState } from '@/components/states/recovering-state';
import { StateMessage } from '@/components/states/state-message';
import { onLiveEvent } from '@/lib/live/live-hub';
import { useLiveUpdates } from '@/lib/live/use-live-updates';
import * as m from '@/lib/messages/messages';
import { useSecondFactorMissing } from '@/lib/session/second-factor';
import { startSession } from '@/lib/session/session';
import type { SignedIn } from '@/lib/session/session-store';
import { useSession } from '@/lib/session/use-session';
import { keysOf } from './live-keys';
import { Shell } from './shell';

const SignInAgain = dynamic(
  () => import('@/features/identity/components/sign-in-again').then((file) => file.SignInAgain),
  {
    ssr: false,
  },
);

const SecondFactorGate = dynamic(
  () => import('@/features/identity/components/second-factor-gate').then((file) => file.SecondFactorGate),
  { ssr: false },
);

const VerifyBanner = dynamic(
  () => import('@/features/identity/components/verify-banner').then((file) => file.VerifyBanner),
  { ssr: false },
);

const OwnPasswordPage = dynamic(
  () => import('@/features/identity/components/own-password-page').then((file) => file.OwnPasswordPage),
  { ssr: false },
);

/** Shows the application to who is signed in, and sends everybody else to the sign-in. */
export function AppFrame({ children }: { children: ReactNode }) {
  const session = useSession();
  switch (session.status) {
    case 'starting':
      return (
        <Center mih="100dvh">
          <Loader aria-label={m.common.loading} />
        </Center>
      );
    case 'unreachable':
      return <OutOfReach recovering={session.recovering} />;
    case 'signed-out':
      return <ToSignIn returns={session.because === undefined} />;
    case 'signed-in':
      return session.mustChoosePassword ? <OwnPasswordPage /> : <Signed session={session}>{children}</Signed>;
  }
}

function Signed({ session, children }: { session: SignedIn; children: ReactNode }) {
  useLiveUpdates(useQueryClient(), { userId: session.user.id ?? 0, tenantId: session.tenant?.id }, keysOf);
  useCelebrations();
  const path = usePathname();
  const withoutTenant = path === '/admin/new-tenant' || path === '/account';
  const locked = useSecondFactorMissing() && !withoutTenant;
  return (
    <>
      <Shell>
        {session.user.email_verified === false && <VerifyBanner />}
        {locked ? <SecondFactorGate /> : session.tenant || withoutTenant ? children : <NoTenant />}
      </Shell>
      {session.interrupted && <SignInAgain email={session.user.email} />}
    </>
  );
}

/** What celebrates is fetched with the first thing there is to celebrate. */
function useCelebrations(): void {
  useEffect(
    () =>
      onLiveEvent((event) => {
        if (event.type !== 'game.badge' && event.type !== 'game.level') return;
        void import('@/features/gamification/components/celebrate').then((file) => file.celebrate(event));
      }),
    [],
  );
}

function ToSignIn({ returns }: { returns: boolean }) {
  const router = useRouter();
  useEffect(() => {
    const here = location.pathname + location.search;
    router.replace(returns && here !== '/' ? `/login?to=${encodeURIComponent(here)}` : '/login');
  }, [router, returns]);
  return null;
}

function OutOfReach({ recovering }: { recovering: boolean }) {
  useEffect(() => {
    const timer = setInterval(() => void startSession(), recovering ? 2_000 : 5_000);
    return () => clearInterval(timer);
  }, [recovering]);
  if (recovering) {
    return (
      <Box component="main" mt="15vh">
        <RecoveringState order={1} />
      </Box>
    );
  }
  return (
    <Box component="main" mt="15vh">
      <StateMessage
        order={1}
        icon={<IconCloudOff />}
        color="yellow"
        title={m.common.unreachable.title}
        action={
          <Button variant="default" onClick={() => void startSession()}>
            {m.common.retry}
          </Button>
        }
      />
    </Box>
  );
}

function NoTenant() {
  return (
    <StateMessage
      order={1}
      icon={<IconBuilding />}
      title={m.shell.noTenant.title}
      action={
        <Button component={Link} href="/admin/new-tenant">
          {m.shell.newTenant}
        </Button>
      }
    >
      {m.shell.noTenant.text}
    </StateMessage>
  );
}
