'use client';

import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import * as m from '@/lib/messages/messages';
import { invitationPreviewQuery } from '../api/accept-invitation';

const texts = m.identity.invitation;

/** Says who invites to what; where the server does not tell, that somebody does. */
export function InvitedTo({ token }: { token: string }) {
  const { data: preview } = useQuery(invitationPreviewQuery(token));
  return (
    <>
      <Title order={1} style={{ overflowWrap: 'anywhere' }}>
        {preview ? texts.join(preview.tenant_name) : texts.title}
      </Title>
      {preview && (
        <Text mb="xs" style={{ overflowWrap: 'anywhere' }}>
          {texts.invitedBy(preview.invited_by ?? null, m.common.role[preview.role])}
        </Text>
      )}
    </>
  );
}
