import { usePreference } from '@/lib/preferences/use-preference';
import { readColumns, USUAL_COLUMNS, type ColumnId } from '../model/lead-column-ids';

/** The columns of the list as the person wants them, on every computer. */
export function useLeadColumns() {
  const { value, settled, save } = usePreference<ColumnId[]>('leads.columns', readColumns);
  return {
    columns: value ?? USUAL_COLUMNS,
    settled,
    choose: (columns: readonly string[] | undefined): void => save(columns && readColumns(columns)),
  };
}
