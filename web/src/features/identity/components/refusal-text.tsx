import { Anchor } from '@mantine/core';
import Link from 'next/link';
import type { Problem } from '@/lib/api/problem';
import * as m from '@/lib/messages/messages';

const texts = m.identity.account.password;

/** What a refusal means, and the way out for who signs in with a provider and has no password. */
export function refusalText(problem: Problem) {
  const text = m.identity.problem[problem.code];
  if (problem.code !== 'wrong_password') return text;
  return (
    <>
      {text} {texts.never}{' '}
      <Anchor component={Link} href="/forgot-password" inherit underline="always">
        {texts.ask}
      </Anchor>
    </>
  );
}
