'use client';

import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconUsers } from '@tabler/icons-react';
import { useMemo } from 'react';
import { DataTable } from '@/components/data-table/data-table';
import { TableSkeleton } from '@/components/data-table/table-skeleton';
import { useDataTable } from '@/components/data-table/use-data-table';
import { QueryView } from '@/components/states/query-view';
import { StateMessage } from '@/components/states/state-message';
import * as m from '@/lib/messages/messages';
import { useRows } from '@/lib/query/pages';
import { membersQuery, type Member } from '../api/members';
import { useMemberActions } from '../hooks/use-member-actions';
import { MemberCard, memberColumns } from './member-columns';

const texts = m.identity.members;
const id = (member: Member): string => String(member.user_id);

export function MemberTable({ onInvite }: { onInvite: () => void }) {
  const query = useInfiniteQuery(membersQuery);
  const rows = useRows(query.data);
  const actions = useMemberActions();
  const columns = useMemo(() => memberColumns(actions), [actions]);
  const table = useDataTable({ rows, columns, rowId: id });
  return (
    <QueryView query={query} skeleton={<TableSkeleton rows={6} />}>
      {() => (
        <DataTable
          table={table}
          label={texts.title}
          card={(member) => <MemberCard member={member} actions={actions} />}
          hasMore={query.hasNextPage}
          loadingMore={query.isFetchingNextPage}
          onLoadMore={() => void query.fetchNextPage()}
          empty={
            <StateMessage
              icon={<IconUsers />}
              title={texts.empty}
              action={<Button onClick={onInvite}>{texts.invite.button}</Button>}
            >
              {texts.emptyText}
            </StateMessage>
          }
        />
      )}
    </QueryView>
  );
}
