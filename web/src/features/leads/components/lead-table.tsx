'use client';

import { Button } from '@mantine/core';
import { IconAddressBook, IconRefresh } from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import { DataTable } from '@/components/data-table/data-table';
import { TableSkeleton } from '@/components/data-table/table-skeleton';
import { useDataTable, type Selection } from '@/components/data-table/use-data-table';
import { QueryView } from '@/components/states/query-view';
import { StateMessage } from '@/components/states/state-message';
import { type Lead } from '@/entities/lead/model/lead';
import type { LeadSort } from '@/entities/lead/model/lead-filter';
import { leadHref } from '@/entities/lead/model/lead-link';
import * as m from '@/lib/messages/messages';
import { useLeadColumns } from '../hooks/use-lead-columns';
import type { LeadFilterState } from '../hooks/use-lead-filter';
import type { useLeadList } from '../hooks/use-lead-list';
import { LeadCard } from './lead-card';
import { LEAD_COLUMNS } from './lead-columns';

const texts = m.leads;
const id = (lead: Lead): string => String(lead.id);
const card = (lead: Lead) => <LeadCard lead={lead} />;

type Props = {
  state: LeadFilterState;
  list: ReturnType<typeof useLeadList>;
  selection: Selection;
  /** Undefined where the person may change nothing. */
  onSelectionChange?: (selection: Selection) => void;
};

export function LeadTable({ state, list: { query, rows, hasMore }, selection, onSelectionChange }: Props) {
  const { filter, narrowed, setValues, clear } = state;
  const { columns: order, settled } = useLeadColumns();
  const router = useRouter();
  const table = useDataTable({ rows, columns: LEAD_COLUMNS, order, rowId: id, selection, onSelectionChange });
  if (!settled) return <TableSkeleton />;
  return (
    <QueryView query={query} skeleton={<TableSkeleton />}>
      {() => (
        <DataTable
          table={table}
          label={texts.title}
          card={card}
          onOpen={(lead) => router.push(leadHref(lead.id))}
          hasMore={hasMore}
          loadingMore={query.isFetchingNextPage}
          onLoadMore={() => void query.fetchNextPage()}
          loadMoreFailed={query.isFetchNextPageError}
          sort={filter.sort}
          onSort={(sort) => void setValues({ sort: sort as LeadSort })}
          empty={
            <StateMessage
              icon={<IconAddressBook />}
              title={narrowed ? texts.empty.filteredTitle : texts.empty.title}
              action={
                narrowed && (
                  <Button variant="default" leftSection={<IconRefresh size={16} aria-hidden />} onClick={clear}>
                    {m.common.list.resetFilters}
                  </Button>
                )
              }
            >
              {narrowed ? texts.empty.filteredText : texts.empty.text}
            </StateMessage>
          }
        />
      )}
    </QueryView>
  );
}
