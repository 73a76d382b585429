'use client';

import { IconAddressBook } from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { DataTable } from '@/components/data-table/data-table';
import { TableSkeleton } from '@/components/data-table/table-skeleton';
import { useDataTable, type Selection } from '@/components/data-table/use-data-table';
import { Page } from '@/components/page/page';
import { QueryView } from '@/components/states/query-view';
import { StateMessage } from '@/components/states/state-message';
import { m } from '@/lib/messages/messages';
import { useLeadFilter } from '../hooks/use-lead-filter';
import { useLeadList } from '../hooks/use-lead-list';
import { leadHref, type Lead } from '../model/lead';
import { LeadCard } from './lead-card';
import { LEAD_COLUMNS } from './lead-columns';

const texts = m.leads;
const id = (lead: Lead): string => String(lead.id);

export function LeadsPage() {
  const { filter, narrowed } = useLeadFilter();
  const { query, rows } = useLeadList(filter);
  const [selection, setSelection] = useState<Selection>({});
  const router = useRouter();
  const table = useDataTable({ rows, columns: LEAD_COLUMNS, rowId: id, selection, onSelectionChange: setSelection });

  return (
    <Page title={texts.title} fill>
      <QueryView query={query} skeleton={<TableSkeleton />}>
        {() => (
          <DataTable
            table={table}
            label={texts.title}
            card={(lead) => <LeadCard lead={lead} />}
            onOpen={(lead) => router.push(leadHref(lead.id))}
            hasMore={query.hasNextPage}
            loadingMore={query.isFetchingNextPage}
            onLoadMore={() => void query.fetchNextPage()}
            empty={
              <StateMessage icon={<IconAddressBook />} title={narrowed ? texts.empty.filteredTitle : texts.empty.title}>
                {narrowed ? texts.empty.filteredText : texts.empty.text}
              </StateMessage>
            }
          />
        )}
      </QueryView>
    </Page>
  );
}
