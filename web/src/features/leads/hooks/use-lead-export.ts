import { useEffect, useRef, useState } from 'react';
import { searchOf, type LeadFilter } from '@/entities/lead/model/lead-filter';
import { asProblem } from '@/lib/api/problem';
import { downloadCsv } from '@/lib/download/download-csv';
import { formatInteger } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { showDone, showProblem } from '@/lib/query/show-problem';
import { exportFields, type ColumnId } from '../model/lead-column-ids';

/** Exports what the list shows: its filter, its sort, its columns. */
export function useLeadExport(filter: LeadFilter, columns: readonly ColumnId[]) {
  const [rows, setRows] = useState<number>();
  const cut = useRef<AbortController>(undefined);
  useEffect(() => () => cut.current?.abort(), []);

  const start = async (): Promise<void> => {
    if (cut.current) return;
    const running = new AbortController();
    cut.current = running;
    setRows(0);
    const fileName = `leads-${new Date().toISOString().slice(0, 10)}.csv`;
    const search = searchOf(filter);
    search.set('columns', exportFields(columns).join(','));
    try {
      const path = `/api/v1/leads/export.csv?${search}`;
      const exported = await downloadCsv({ path, fileName, signal: running.signal, onProgress: setRows });
      showDone(m.list.download.done(formatInteger(exported), fileName));
    } catch (error) {
      if (running.signal.aborted) showDone(m.list.download.cancelled);
      else showProblem(asProblem(error));
    } finally {
      cut.current = undefined;
      setRows(undefined);
    }
  };
  return {
    running: rows !== undefined,
    rows: rows ?? 0,
    start: () => void start(),
    cancel: () => cut.current?.abort(),
  };
}
