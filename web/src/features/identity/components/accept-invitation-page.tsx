'use client';

import { Anchor, Button, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { ProblemAlert } from '@/components/states/problem-alert';
import { asProblem } from '@/lib/api/problem';
import * as m from '@/lib/messages/messages';
import { useSession } from '@/lib/session/use-session';
import { inviteeQuery } from '../api/accept-invitation';
import { useFragment } from '../hooks/use-fragment';
import { AcceptAsNew } from './accept-as-new';
import { AcceptSignedIn } from './accept-signed-in';
import { DeadInvitation, MemberAlready } from './invitation-end';
import { SignInForm } from './sign-in-form';

const texts = m.identity.invitation;

/** Where the link of an invitation leads. */
export function AcceptInvitationPage() {
  const fragment = useFragment();
  const session = useSession();
  if (!fragment || session.status === 'starting') return <Skeleton height={220} aria-label={texts.checking} />;
  const token = fragment.token;
  if (!token) return <DeadInvitation />;
  if (session.status === 'signed-in') return <AcceptSignedIn token={token} email={session.user.email} />;
  return <Invited token={token} />;
}

function Invited({ token }: { token: string }) {
  const invitee = useQuery(inviteeQuery(token));
  if (invitee.isError) {
    return (
      <>
        <Title order={1} mb="sm">
          {texts.title}
        </Title>
        <ProblemAlert problem={asProblem(invitee.error)} />
        <Button variant="default" mt="md" fullWidth onClick={() => void invitee.refetch()}>
          {m.common.retry}
        </Button>
      </>
    );
  }
  switch (invitee.data) {
    case 'dead':
      return <DeadInvitation />;
    case 'member':
      return <MemberAlready />;
    case 'new':
      return <AcceptAsNew token={token} />;
    case 'known':
      return (
        <>
          <Title order={1}>{texts.title}</Title>
          <Text c="dimmed" size="sm" mb="md">
            {texts.knownText}
          </Text>
          <SignInForm>
            <Anchor component={Link} href="/forgot-password" size="sm">
              {m.identity.signIn.forgot}
            </Anchor>
          </SignInForm>
        </>
      );
    case undefined:
      return <Skeleton height={220} aria-label={texts.checking} />;
  }
}
