'use client';

import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { ProblemAlert } from '@/components/states/problem-alert';
import { RelativeTime } from '@/components/time/relative-time';
import { asProblem } from '@/lib/api/problem';
import * as m from '@/lib/messages/messages';
import { useRows } from '@/lib/query/pages';
import { showDone } from '@/lib/query/show-problem';
import { listOwnTenants } from '@/lib/session/own-tenants';
import { updateTenants } from '@/lib/session/session';
import {
  acceptOwnInvitation,
  declineInvitation,
  ownInvitationsQuery,
  type OwnInvitation,
} from '../api/own-invitations';
import { identityKeys } from '../keys/identity-keys';
import classes from './session-list.module.css';

const texts = m.identity.account.invitations;

/** The invitations to one's address; the link in the mail is not needed for them. */
export function OwnInvitationList() {
  const query = useInfiniteQuery(ownInvitationsQuery);
  const rows = useRows(query.data);
  if (query.isPending) return <Skeleton height={44} radius="md" />;
  if (query.error) {
    const problem = asProblem(query.error);
    return problem.code === 'email_not_verified' ? (
      <Text size="sm" c="dimmed">
        {texts.notVerified}
      </Text>
    ) : (
      <ProblemAlert problem={problem} />
    );
  }
  if (rows.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {texts.none}
      </Text>
    );
  return (
    <Stack component="ul" gap="md" className={classes.list}>
      {rows.map((invitation) => (
        <Item key={invitation.id} invitation={invitation} />
      ))}
      {query.hasNextPage && (
        <li>
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {m.common.more}
          </Button>
        </li>
      )}
    </Stack>
  );
}

function Item({ invitation }: { invitation: OwnInvitation }) {
  const queryClient = useQueryClient();
  const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: identityKeys.ownInvitations });
  const accept = useMutation({
    mutationFn: async () => {
      const access = await acceptOwnInvitation(invitation.id);
      return { access, tenants: await listOwnTenants() };
    },
    onSuccess: ({ access, tenants }) => {
      updateTenants(tenants, access);
      showDone(m.identity.invitation.joined(access.name, m.common.role[access.role]));
    },
    onSettled: refresh,
  });
  const decline = useMutation({
    mutationFn: () => declineInvitation(invitation.id),
    onSuccess: () => showDone(texts.declined),
    onSettled: refresh,
  });
  const busy = accept.isPending || decline.isPending;
  return (
    <Group component="li" justify="space-between" gap="sm">
      <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Text size="sm" fw={500}>
          {texts.to(invitation.tenant_name, m.common.role[invitation.role])}
        </Text>
        <Text size="xs" c="dimmed">
          {texts.until} <RelativeTime instant={invitation.expires_at} />
        </Text>
      </div>
      <Group gap="xs" wrap="nowrap">
        <Button
          size="xs"
          loading={accept.isPending}
          disabled={busy}
          onClick={() => accept.mutate()}
          aria-label={texts.acceptOf(invitation.tenant_name)}
        >
          {texts.accept}
        </Button>
        <Button
          size="xs"
          variant="default"
          loading={decline.isPending}
          disabled={busy}
          onClick={() => decline.mutate()}
          aria-label={texts.declineOf(invitation.tenant_name)}
        >
          {texts.decline}
        </Button>
      </Group>
    </Group>
  );
}
