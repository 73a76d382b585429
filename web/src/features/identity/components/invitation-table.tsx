'use client';

import { Badge, Button, Group, Text } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { IconMail } from '@tabler/icons-react';
import { useMemo } from 'react';
import { confirm } from '@/components/confirm/confirm';
import { DataTable } from '@/components/data-table/data-table';
import { TableSkeleton } from '@/components/data-table/table-skeleton';
import { tableColumns, useDataTable } from '@/components/data-table/use-data-table';
import { QueryView } from '@/components/states/query-view';
import { StateMessage } from '@/components/states/state-message';
import { RelativeTime } from '@/components/time/relative-time';
import * as m from '@/lib/messages/messages';
import { useRows } from '@/lib/query/pages';
import { showDone } from '@/lib/query/show-problem';
import { useAuthSettings } from '@/lib/session/auth-settings';
import { invitationsQuery, resendInvitation, revokeInvitation, type Invitation } from '../api/invitations';
import { identityKeys } from '../keys/identity-keys';

const texts = m.identity.members.invitations;
const id = (invitation: Invitation): string => String(invitation.id);

type Actions = { resend: (invitation: Invitation) => void; revoke: (invitation: Invitation) => void };

export function InvitationTable({ onInvite }: { onInvite: () => void }) {
  const query = useInfiniteQuery(invitationsQuery);
  const rows = useRows(query.data);
  const actions = useInvitationActions();
  const { mail_configured: mailConfigured } = useAuthSettings();
  const columns = useMemo(() => invitationColumns(actions), [actions]);
  const table = useDataTable({ rows, columns, rowId: id });
  return (
    <>
      {!mailConfigured && (
        <Text size="sm" c="dimmed">
          {texts.noMail}
        </Text>
      )}
      <QueryView query={query} skeleton={<TableSkeleton rows={4} />}>
        {() => (
          <DataTable
            table={table}
            label={m.identity.members.tabs.invitations}
            card={(invitation) => <InvitationCard invitation={invitation} actions={actions} />}
            hasMore={query.hasNextPage}
            loadingMore={query.isFetchingNextPage}
            onLoadMore={() => void query.fetchNextPage()}
            empty={
              <StateMessage
                icon={<IconMail />}
                title={texts.empty}
                action={<Button onClick={onInvite}>{m.identity.members.invite.button}</Button>}
              >
                {texts.emptyText}
              </StateMessage>
            }
          />
        )}
      </QueryView>
    </>
  );
}

function useInvitationActions(): Actions {
  const queryClient = useQueryClient();
  const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: identityKeys.invitations });
  const resend = useMutation({
    mutationFn: (invitation: Invitation) => resendInvitation(invitation.id),
    onSuccess: (_, invitation) => showDone(texts.resent(invitation.email)),
    onSettled: refresh,
  });
  const revoke = useMutation({
    mutationFn: (invitation: Invitation) => revokeInvitation(invitation.id),
    onSuccess: () => showDone(texts.revoked),
    onSettled: refresh,
  });
  return {
    resend: (invitation) => resend.mutate(invitation),
    revoke: (invitation) =>
      confirm({
        title: texts.revokeTitle(invitation.email),
        text: texts.revokeText,
        action: texts.revoke,
        danger: true,
        onConfirm: () => revoke.mutate(invitation),
      }),
  };
}

function invitationColumns(actions: Actions) {
  return tableColumns<Invitation>([
    { id: 'email', label: texts.email, width: 'minmax(220px, 2fr)', cell: (invitation) => invitation.email },
    {
      id: 'role',
      label: m.identity.members.role,
      width: '110px',
      cell: (invitation) => m.common.role[invitation.role],
    },
    { id: 'status', label: texts.status, width: '110px', cell: (invitation) => <Status invitation={invitation} /> },
    {
      id: 'sent',
      label: texts.sent,
      width: '130px',
      cell: (invitation) => <RelativeTime instant={invitation.created_at} />,
    },
    {
      id: 'ends',
      label: texts.ends,
      width: '130px',
      cell: (invitation) => <RelativeTime instant={invitation.expires_at} />,
    },
    {
      id: 'actions',
      label: m.common.actions,
      width: '210px',
      cell: (invitation) => <Buttons invitation={invitation} actions={actions} />,
    },
  ]);
}

type Props = { invitation: Invitation; actions: Actions };

function InvitationCard({ invitation, actions }: Props) {
  return (
    <>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="sm" fw={600} truncate>
          {invitation.email}
        </Text>
        <Status invitation={invitation} />
      </Group>
      <Text size="sm" c="dimmed">
        {m.common.role[invitation.role]} · {texts.ends} <RelativeTime instant={invitation.expires_at} />
      </Text>
      <Buttons invitation={invitation} actions={actions} />
    </>
  );
}

function Status({ invitation: { expired, declined } }: { invitation: Invitation }) {
  const [color, word] = declined
    ? ['gray', texts.declined]
    : expired
      ? ['yellow', texts.expired]
      : ['blue', texts.pending];
  return (
    <Badge variant="dot" color={color} tt="none" fw={500}>
      {word}
    </Badge>
  );
}

function Buttons({ invitation, actions }: Props) {
  return (
    <Group gap={6} wrap="nowrap" mt={{ base: 6, sm: 0 }}>
      <Button variant="default" size="xs" onClick={() => actions.resend(invitation)}>
        {texts.resend}
      </Button>
      <Button variant="default" size="xs" c="var(--mantine-color-error)" onClick={() => actions.revoke(invitation)}>
        {texts.revoke}
      </Button>
    </Group>
  );
}
