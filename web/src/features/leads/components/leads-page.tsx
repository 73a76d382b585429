'use client';

import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconDownload, IconLayoutKanban, IconPlus, IconTable, IconUpload } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { parseAsInteger, useQueryState } from 'nuqs';
import { useRef, useState, type ReactNode } from 'react';
import { TableSkeleton } from '@/components/data-table/table-skeleton';
import { Page } from '@/components/page/page';
import { narrowingOf } from '@/entities/lead/model/lead-filter';
import * as m from '@/lib/messages/messages';
import { useMay } from '@/lib/session/use-session';
import { leadCountQuery } from '../api/count-leads';
import { useLeadColumns } from '../hooks/use-lead-columns';
import { useLeadExport } from '../hooks/use-lead-export';
import { useLeadFilter, type ViewMode } from '../hooks/use-lead-filter';
import { countText } from '../model/count-text';
import { CategoryTabs } from './category-tabs';
import { LeadList } from './lead-list';
import { LeadsToolbar } from './leads-toolbar';
import classes from './leads.module.css';

const CreateLeadDialog = dynamic(() => import('./create/create-lead-dialog').then((file) => file.CreateLeadDialog), {
  ssr: false,
});
const LeadBoard = dynamic(() => import('./board/lead-board').then((file) => file.LeadBoard), {
  ssr: false,
  loading: () => <TableSkeleton />,
});
const BulkJob = dynamic(() => import('./bulk/bulk-job').then((file) => file.BulkJob), { ssr: false });
const ExportProgress = dynamic(() => import('./export-progress').then((file) => file.ExportProgress), { ssr: false });

const texts = m.leads;

export function LeadsPage() {
  const state = useLeadFilter();
  const { view, values, filter, setValues } = state;
  const [job, setJob] = useQueryState('job', parseAsInteger.withOptions({ history: 'replace' }));
  const [creating, setCreating] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const mayCreate = useMay('agent');
  const mayManage = useMay('supervisor');
  const count = useQuery(
    leadCountQuery(narrowingOf(view === 'board' ? { ...filter, status: undefined } : filter)),
  ).data;
  const { columns } = useLeadColumns();
  const download = useLeadExport(filter, columns);

  const show = (mode: ViewMode): void => void setValues({ view: mode });
  useHotkeys([
    ['c', () => mayCreate && setCreating(true)],
    ['f', () => search.current?.focus()],
    ['b', () => show(view === 'board' ? 'table' : 'board')],
    ['e', () => mayManage && download.start()],
  ]);

  return (
    <Page
      title={texts.title}
      subtitle={<span role="status">{count ? countText(count) : '…'}</span>}
      fill
      actions={
        <>
          {mayManage && (
            <>
              <Button
                variant="default"
                visibleFrom="sm"
                component={Link}
                href="/leads/import"
                prefetch={false}
                leftSection={<IconUpload size={16} aria-hidden />}
              >
                {texts.import}
              </Button>
              <Button
                variant="default"
                visibleFrom="sm"
                disabled={download.running}
                leftSection={<IconDownload size={16} aria-hidden />}
                onClick={download.start}
              >
                {texts.export.action}
              </Button>
            </>
          )}
          {mayCreate && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setCreating(true)}>
              {texts.create.action}
            </Button>
          )}
        </>
      }
    >
      <div className={classes.heads}>
        <CategoryTabs value={values.category} onChange={(category) => void setValues({ category })} />
        <Button.Group attributes={{ group: { role: 'group', 'aria-label': texts.view.label } }}>
          <Mode icon={<IconTable size={16} aria-hidden />} mode="table" chosen={view} onChoose={show} />
          <Mode icon={<IconLayoutKanban size={16} aria-hidden />} mode="board" chosen={view} onChoose={show} />
        </Button.Group>
      </div>
      <LeadsToolbar state={state} searchRef={search} />
      {download.running && <ExportProgress rows={download.rows} total={count} onCancel={download.cancel} />}
      {job !== null && <BulkJob jobId={job} onClose={() => void setJob(null)} />}
      {view === 'board' ? (
        <LeadBoard filter={filter} />
      ) : (
        <LeadList state={state} count={count} onJob={(id) => void setJob(id)} />
      )}
      {creating && <CreateLeadDialog onClose={() => setCreating(false)} />}
    </Page>
  );
}

type ModeProps = { icon: ReactNode; mode: ViewMode; chosen: ViewMode; onChoose: (mode: ViewMode) => void };

function Mode({ icon, mode, chosen, onChoose }: ModeProps) {
  return (
    <Button
      size="xs"
      px="xs"
      variant={mode === chosen ? 'light' : 'default'}
      aria-label={texts.view[mode]}
      title={texts.view[mode]}
      aria-pressed={mode === chosen}
      onClick={() => onChoose(mode)}
    >
      {icon}
    </Button>
  );
}
