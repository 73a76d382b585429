'use client';

import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { IconUsers } from '@tabler/icons-react';
import { parseAsString, useQueryState } from 'nuqs';
import { useMemo } from 'react';
import { SearchText } from '@/components/search-text/search-text';
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
  const [q, setQ] = useQueryState('q', parseAsString.withDefault('').withOptions({ history: 'replace' }));
  const query = useInfiniteQuery({ ...membersQuery(q), placeholderData: keepPreviousData });
  const rows = useRows(query.data);
  const actions = useMemberActions();
  const columns = useMemo(() => memberColumns(actions), [actions]);
  const table = useDataTable({ rows, columns, rowId: id });
  return (
    <>
      <SearchText
        label={texts.searchLabel}
        hint={texts.searchHint}
        value={q}
        onChange={(text) => void setQ(text || null)}
      />
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
                title={q ? texts.noMatch : texts.empty}
                action={q ? undefined : <Button onClick={onInvite}>{texts.invite.button}</Button>}
              >
                {q ? texts.noMatchText : texts.emptyText}
              </StateMessage>
            }
          />
        )}
      </QueryView>
    </>
  );
}
