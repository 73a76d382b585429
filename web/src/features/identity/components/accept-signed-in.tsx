'use client';

import { Anchor, Button, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconUserQuestion } from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import { ProblemAlert } from '@/components/states/problem-alert';
import { asProblem } from '@/lib/api/problem';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { signOut } from '@/lib/session/session';
import { acceptSignedIn } from '../api/accept-invitation';
import { AuthMessage } from './auth-message';
import { DeadInvitation, MemberAlready } from './invitation-end';

const texts = m.identity.invitation;

/** A link is opened by mistake more easily than a button is pressed: who is signed in says yes first. */
export function AcceptSignedIn({ token, email }: { token: string; email: string }) {
  const router = useRouter();
  const accept = useMutation({
    mutationFn: () => acceptSignedIn(token),
    meta: { shownBy: 'form' },
    onSuccess: (access) => {
      showDone(texts.joined(access.name, m.common.role[access.role]));
      router.replace('/');
    },
  });
  const problem = accept.isError ? asProblem(accept.error) : undefined;
  if (problem?.code === 'invalid_invitation') return <DeadInvitation />;
  if (problem?.code === 'already_member') return <MemberAlready />;
  if (problem?.code === 'invitation_for_another') {
    return (
      <AuthMessage
        icon={<IconUserQuestion />}
        color="yellow"
        title={texts.anotherTitle}
        text={texts.anotherText(email)}
      >
        <Button fullWidth onClick={() => void signOut()}>
          {texts.other}
        </Button>
      </AuthMessage>
    );
  }
  return (
    <Stack gap="sm">
      <Title order={1}>{texts.title}</Title>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {texts.signedInText(email)}
      </Text>
      {problem && <ProblemAlert problem={problem} />}
      <Button onClick={() => accept.mutate()} loading={accept.isPending || accept.isSuccess} fullWidth>
        {texts.accept}
      </Button>
      <Anchor component="button" type="button" size="sm" onClick={() => void signOut()}>
        {texts.other}
      </Anchor>
    </Stack>
  );
}
