'use client';

import { Alert, Skeleton, Switch, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconShieldExclamation } from '@tabler/icons-react';
import * as m from '@/lib/messages/messages';
import { useSignedIn } from '@/lib/session/use-session';
import { membersWithoutSecondFactorQuery, type Unprotected } from '../api/members-without-second-factor';

const texts = m.tenancy.settings;
const NAMED = 8;

type Props = { checked: boolean; isNew: boolean; onChange: (on: boolean) => void };

/** Turning it on says whom it concerns before it is saved. */
export function RequireTwoFactor({ checked, isNew, onChange }: Props) {
  return (
    <>
      <Switch
        label={texts.requireTwoFactor}
        description={texts.requireTwoFactorHint}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {checked && isNew && <Concerned />}
    </>
  );
}

function Concerned() {
  const { user } = useSignedIn();
  const unprotected = useQuery(membersWithoutSecondFactorQuery);
  if (unprotected.isPending) return <Skeleton height={64} mt="sm" aria-label={m.common.loading} />;
  const members = unprotected.data;
  if (!members) return <Warning text={texts.unknownWho} />;
  const others = members.filter((member) => member.userId !== user.id);
  if (members.length === 0) {
    return (
      <Text size="sm" c="dimmed" mt="sm">
        {texts.lockedNobody}
      </Text>
    );
  }
  return (
    <Warning
      text={members.length > others.length ? texts.lockedSelf : undefined}
      others={others.length > 0 ? others : undefined}
    />
  );
}

function Warning({ text, others }: { text?: string; others?: Unprotected[] }) {
  return (
    <Alert color="yellow" mt="sm" role="status" icon={<IconShieldExclamation aria-hidden />}>
      {text && <Text size="sm">{text}</Text>}
      {others && (
        <Text size="sm" mt={text ? 4 : 0}>
          {texts.lockedOthers(others.length)}{' '}
          {others
            .slice(0, NAMED)
            .map((member) => member.name)
            .join(', ')}
          {others.length > NAMED && ` ${texts.andMore(others.length - NAMED)}`}.
        </Text>
      )}
    </Alert>
  );
}
