'use client';

import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { useEffect, useMemo, useRef, useState } from 'react';
import { selectedIds } from '@/components/data-table/selection';
import type { Selection } from '@/components/data-table/use-data-table';
import { narrowingOf } from '@/entities/lead/model/lead-filter';
import { formatInteger } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { useMay } from '@/lib/session/use-session';
import { useHold } from '@/lib/undo/use-hold';
import type { LeadCount } from '../api/count-leads';
import { leadHold, removePendingOfJobs } from '../hooks/pending-changes';
import { useBulkChange, type Refused } from '../hooks/use-bulk-change';
import type { LeadFilterState } from '../hooks/use-lead-filter';
import { useLeadList } from '../hooks/use-lead-list';
import { useLiveLeads } from '../hooks/use-live-leads';
import type { BulkChange, BulkTarget } from '../model/bulk-change';
import { LeadTable } from './lead-table';
import classes from './leads.module.css';

const BulkBar = dynamic(() => import('./bulk/bulk-bar').then((file) => file.BulkBar), { ssr: false });
const RefusedDialog = dynamic(() => import('./bulk/refused-dialog').then((file) => file.RefusedDialog), { ssr: false });
const UndoToast = dynamic(() => import('@/components/undo/undo-toast').then((file) => file.UndoToast), { ssr: false });

type Props = { state: LeadFilterState; count: LeadCount | undefined; onJob: (jobId: number) => void };

/** The list as a table, with what can be done to many of its leads at once. */
export function LeadList({ state, count, onJob }: Props) {
  const { filter } = state;
  const narrowing = JSON.stringify(narrowingOf(filter));
  const list = useLeadList(filter);
  const { outdated, refresh } = useLiveLeads();
  const held = useHold(leadHold);
  const mayChange = useMay('supervisor');
  const [chosen, setChosen] = useState<Selection>({});
  const [allMatching, setAllMatching] = useState(false);
  const [chosenIn, setChosenIn] = useState(narrowing);
  if (chosenIn !== narrowing) {
    // What was selected may not be on the list of another filter.
    setChosenIn(narrowing);
    setChosen({});
    setAllMatching(false);
  }
  const [refused, setRefused] = useState<Refused>();
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => void (here.current = false);
  }, []);
  const start = useBulkChange({
    onRefused: setRefused,
    // A change may be sent because the list is left: then nobody follows its job here.
    onJob: (jobId) => (here.current ? onJob(jobId) : removePendingOfJobs()),
  });

  const all = useMemo(() => Object.fromEntries(list.rows.map((lead) => [lead.id, true])), [list.rows]);
  const selection = allMatching ? all : chosen;
  const ids = selectedIds(selection).map(Number);
  const total = count && (count.exact ? formatInteger(count.count) : `${formatInteger(count.count)}+`);
  const clear = (): void => {
    setChosen({});
    setAllMatching(false);
  };
  const change = (what: BulkChange, message: string): void => {
    const target: BulkTarget = allMatching ? { filter: narrowingOf(filter) } : { ids };
    start(target, what, message);
    clear();
  };

  return (
    <div className={classes.stage}>
      {outdated && (
        <Button
          className={classes.outdated}
          size="xs"
          radius="xl"
          leftSection={<IconRefresh size={14} aria-hidden />}
          onClick={refresh}
        >
          {m.list.changed} · {m.list.refresh}
        </Button>
      )}
      <LeadTable
        state={state}
        list={list}
        selection={selection}
        onSelectionChange={
          mayChange
            ? (next) => {
                setAllMatching(false);
                setChosen(next);
              }
            : undefined
        }
      />
      {ids.length > 0 && (
        <BulkBar
          count={allMatching && total ? total : formatInteger(ids.length)}
          selected={ids.length}
          matching={count && count.count > ids.length ? total : undefined}
          allMatching={allMatching}
          onSelectAllMatching={() => setAllMatching(true)}
          onClear={clear}
          onChange={change}
        />
      )}
      {held && <UndoToast key={held.id} hold={leadHold} change={held} />}
      {refused && <RefusedDialog refused={refused} onClose={() => setRefused(undefined)} />}
    </div>
  );
}
