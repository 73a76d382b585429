'use client';

import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconDownload, IconRefresh, IconShieldCheck } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { parseAsBoolean, parseAsInteger, useQueryStates } from 'nuqs';
import { DataTable } from '@/components/data-table/data-table';
import { TableSkeleton } from '@/components/data-table/table-skeleton';
import { useDataTable } from '@/components/data-table/use-data-table';
import { Page } from '@/components/page/page';
import { QueryView } from '@/components/states/query-view';
import { RequireRole } from '@/components/states/require-role';
import { StateMessage } from '@/components/states/state-message';
import { downloadFile } from '@/lib/api/download';
import * as m from '@/lib/messages/messages';
import { useMay } from '@/lib/session/use-session';
import type { AuditLog } from '../api/list-audit-logs';
import { useAuditFilter } from '../hooks/use-audit-filter';
import { useAuditList } from '../hooks/use-audit-list';
import { csvPath } from '../model/audit-filter';
import { AuditCard, AUDIT_COLUMNS } from './audit-columns';
import { AuditFilters } from './audit-filters';

const EntryDrawer = dynamic(() => import('./entry-drawer').then((file) => file.EntryDrawer), { ssr: false });
const VerifyDialog = dynamic(() => import('./verify-dialog').then((file) => file.VerifyDialog), { ssr: false });

const texts = m.audit;
const rowId = (entry: AuditLog): string => String(entry.id);

export function AuditPage() {
  const may = useMay('supervisor');
  const [open, setOpen] = useQueryStates({ entry: parseAsInteger, verify: parseAsBoolean });
  const view = useAuditFilter();
  const csv = useMutation({ mutationFn: () => downloadFile(csvPath(view.filter), 'audit-trail.csv') });
  return (
    <Page
      title={texts.title}
      subtitle={texts.subtitle}
      fill
      actions={
        may && (
          <>
            <Button
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
              loading={csv.isPending}
              onClick={() => csv.mutate()}
            >
              {texts.csv}
            </Button>
            <Button
              leftSection={<IconShieldCheck size={16} aria-hidden />}
              onClick={() => void setOpen({ verify: true })}
            >
              {texts.verify.action}
            </Button>
          </>
        )
      }
    >
      <RequireRole role="supervisor">
        <Entries view={view} openId={open.entry} onOpen={(entry) => void setOpen({ entry }, { history: 'push' })} />
        {open.verify && (
          <VerifyDialog
            onClose={() => void setOpen({ verify: null })}
            onOpenEntry={(entry) => void setOpen({ verify: null, entry })}
          />
        )}
      </RequireRole>
    </Page>
  );
}

type EntriesProps = {
  view: ReturnType<typeof useAuditFilter>;
  openId: number | null;
  onOpen: (id: number | null) => void;
};

function Entries({ view, openId, onOpen }: EntriesProps) {
  const { query, rows } = useAuditList(view.filter);
  const table = useDataTable({ rows, columns: AUDIT_COLUMNS, rowId });
  const place = rows.findIndex((entry) => entry.id === openId);
  return (
    <>
      <AuditFilters view={view}>
        <Tooltip label={texts.refresh} withinPortal>
          <ActionIcon
            variant="default"
            size={36}
            aria-label={texts.refresh}
            loading={query.isFetching && !query.isFetchingNextPage}
            onClick={() => void query.refetch()}
          >
            <IconRefresh size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </AuditFilters>
      <QueryView query={query} skeleton={<TableSkeleton />}>
        {() => (
          <DataTable
            table={table}
            label={texts.title}
            card={(entry) => <AuditCard entry={entry} />}
            onOpen={(entry) => onOpen(entry.id)}
            hasMore={query.hasNextPage}
            loadingMore={query.isFetchingNextPage}
            onLoadMore={() => void query.fetchNextPage()}
            empty={
              <StateMessage
                icon={<IconShieldCheck />}
                title={view.narrowed ? texts.empty.filteredTitle : texts.empty.title}
                action={
                  view.narrowed && (
                    <Button variant="default" onClick={view.clear}>
                      {m.common.list.resetFilters}
                    </Button>
                  )
                }
              >
                {view.narrowed ? texts.empty.filteredText : texts.empty.text}
              </StateMessage>
            }
          />
        )}
      </QueryView>
      {openId !== null && (
        <EntryDrawer
          id={openId}
          newer={place > 0 ? rows[place - 1]?.id : undefined}
          older={place >= 0 ? rows[place + 1]?.id : undefined}
          onOpen={onOpen}
          onClose={() => onOpen(null)}
        />
      )}
    </>
  );
}
