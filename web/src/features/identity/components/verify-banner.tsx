'use client';

import { Alert, Group, Text } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import * as m from '@/lib/messages/messages';
import { useSignedIn } from '@/lib/session/use-session';
import { useAuthSettings } from '../hooks/use-auth-settings';
import { SendVerificationButton } from './send-verification-button';

const texts = m.verification.banner;

/** Over the pages of somebody who has not shown yet that the mailbox is theirs. */
export function VerifyBanner() {
  const { user } = useSignedIn();
  const { mail_configured: mail } = useAuthSettings();
  return (
    <Alert color="blue" mb="md" icon={<IconMail aria-hidden />} title={texts.title}>
      <Group justify="space-between" gap="sm">
        <Text size="sm" flex="1 1 18rem" style={{ overflowWrap: 'anywhere' }}>
          {texts.text(user.email)} {!mail && texts.noMail}
        </Text>
        <SendVerificationButton size="xs" variant="default" />
      </Group>
    </Alert>
  );
}
