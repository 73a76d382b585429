import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { memo } from 'react';
import * as m from '@/lib/messages/messages';
import classes from './data-table.module.css';
import { toggledAll } from './selection';
import type { ColumnSort, DataTableModel } from './use-data-table';

type Props<Row> = { table: DataTableModel<Row>; sort?: string; onSort?: (sort: string) => void };

function TableHeadOf<Row>({ table, sort, onSort }: Props<Row>) {
  const { columns, rows, rowId, selection, onSelectionChange } = table;
  const ids = onSelectionChange ? rows.map(rowId) : [];
  const chosen = ids.filter((id) => selection[id]).length;
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" className={classes.row} aria-rowindex={1}>
        {onSelectionChange && (
          <div role="columnheader" className={classes.select}>
            <input
              type="checkbox"
              aria-label={m.common.list.selectAll}
              checked={chosen > 0 && chosen === ids.length}
              ref={(box) => {
                if (box) box.indeterminate = chosen > 0 && chosen < ids.length;
              }}
              onChange={() => onSelectionChange(toggledAll(selection, ids))}
            />
          </div>
        )}
        {columns.map((column) => (
          <div
            key={column.id}
            role="columnheader"
            className={classes.cell}
            data-numeric={column.numeric || undefined}
            aria-sort={column.sort && onSort ? ariaSort(column.sort, sort) : undefined}
          >
            {column.sort && onSort ? (
              <button type="button" className={classes.sort} onClick={() => onSort(nextSort(column.sort, sort))}>
                {column.label}
                <Arrow direction={ariaSort(column.sort, sort)} />
              </button>
            ) : (
              column.label
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

/** It stays as it is while the rows below it scroll. */
export const TableHead = memo(TableHeadOf) as typeof TableHeadOf;

function Arrow({ direction }: { direction: 'ascending' | 'descending' | 'none' }) {
  if (direction === 'none') return <IconArrowDown size={14} aria-hidden className={classes.sortHint} />;
  return direction === 'ascending' ? <IconArrowUp size={14} aria-hidden /> : <IconArrowDown size={14} aria-hidden />;
}

function ariaSort(column: ColumnSort, sort: string | undefined): 'ascending' | 'descending' | 'none' {
  if (sort !== undefined && sort === column.ascending) return 'ascending';
  return sort !== undefined && sort === column.descending ? 'descending' : 'none';
}

function nextSort({ ascending, descending }: ColumnSort = {}, sort: string | undefined): string {
  return (sort === descending ? (ascending ?? descending) : (descending ?? ascending)) ?? '';
}
