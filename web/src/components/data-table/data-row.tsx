import { memo, type ReactNode } from 'react';
import * as m from '@/lib/messages/messages';
import classes from './data-table.module.css';
import type { Columns } from './use-data-table';

type Props<Row> = {
  row: Row;
  index: number;
  start: number;
  columns: Columns<Row>;
  /** Undefined where rows cannot be selected. */
  selected?: boolean;
  current: boolean;
  opens: boolean;
  onOpen: (index: number) => void;
  onToggle: (index: number, range: boolean) => void;
  /** On narrow screens: what the row looks like, and what measures it. */
  card?: (row: Row) => ReactNode;
  measure?: (element: Element | null) => void;
};

function DataRowOf<Row>(props: Props<Row>) {
  const { row, index, start, columns, selected, current, opens, onOpen, onToggle, card, measure } = props;
  return (
    // The keyboard's way is the list's own: Enter opens the current row, x selects it.
    <div
      data-index={index}
      ref={measure}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-current={current || undefined}
      data-opens={opens || undefined}
      className={card ? classes.card : classes.row}
      style={{ transform: `translateY(${start}px)` }}
      onClick={(event) => {
        if (opens && !(event.target as Element).closest('a, button, input, label')) onOpen(index);
      }}
    >
      {selected !== undefined && (
        <div role="cell" className={classes.select}>
          <input
            type="checkbox"
            aria-label={m.common.list.select}
            checked={selected}
            onChange={(event) => onToggle(index, (event.nativeEvent as MouseEvent).shiftKey)}
          />
        </div>
      )}
      {card ? (
        <div role="cell" className={classes.cardContent}>
          {card(row)}
        </div>
      ) : (
        columns.map((column) => (
          <div key={column.id} role="cell" className={classes.cell} data-numeric={column.numeric || undefined}>
            {column.cell(row)}
          </div>
        ))
      )}
    </div>
  );
}

export const DataRow = memo(DataRowOf) as typeof DataRowOf;
