'use client';

import { Checkbox, Loader, Text } from '@mantine/core';
import type { RowData } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';
import { formatInteger } from '@/lib/format/format';
import { m } from '@/lib/messages/messages';
import classes from './data-table.module.css';
import { useNarrow } from './use-narrow';
import { useRowKeys } from './use-row-keys';
import type { ColumnMeta, DataTableModel } from './use-data-table';

type Props<Row extends RowData> = {
  table: DataTableModel<Row>;
  /** What the table lists, for those who cannot see it. */
  label: string;
  /** Shown instead of rows when there are none. */
  empty: ReactNode;
  /** On narrow screens a row is shown as this. */
  card: (row: Row) => ReactNode;
  onOpen?: (row: Row) => void;
  /** There are further rows on the server. */
  hasMore?: boolean;
  loadingMore?: boolean;
  onLoadMore?: () => void;
};

const ROW_HEIGHT = 44;
const CARD_HEIGHT = 92;
/** So many rows before the last one the next page is asked for. */
const AHEAD = 30;

/** Rows are drawn only where one looks, so that a hundred thousand scroll like a hundred. */
export function DataTable<Row extends RowData>({
  table,
  label,
  empty,
  card,
  onOpen,
  hasMore,
  loadingMore,
  onLoadMore,
}: Props<Row>) {
  'use no memo'; // the virtualizer changes without its identity changing
  const scroller = useRef<HTMLDivElement>(null);
  const narrow = useNarrow(scroller);
  const rows = table.getRowModel().rows;
  const selectable = table.options.enableRowSelection === true;
  // eslint-disable-next-line react-hooks/incompatible-library -- 'use no memo' above
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (narrow ? CARD_HEIGHT : ROW_HEIGHT),
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;
  const loadMore = useEffectEvent(() => onLoadMore?.());
  useEffect(() => {
    if (hasMore && !loadingMore && last >= rows.length - AHEAD) loadMore();
  }, [hasMore, loadingMore, last, rows.length]);
  const keys = useRowKeys({
    scroller,
    count: rows.length,
    show: (index) => virtual.scrollToIndex(index, { align: 'auto' }),
    open: (index) => onOpen && rows[index] && onOpen(rows[index].original),
    select: (index) => rows[index]?.toggleSelected(),
  });

  const columns = table.getVisibleLeafColumns();
  const template = [
    ...(selectable ? ['44px'] : []),
    ...columns.map((column) => meta(column.columnDef).width ?? 'minmax(110px, 1fr)'),
  ].join(' ');

  return (
    <div className={classes.frame}>
      <div
        ref={scroller}
        className={classes.scroller}
        role="table"
        aria-label={label}
        aria-rowcount={hasMore ? -1 : rows.length + 1}
        tabIndex={0}
        data-narrow={narrow || undefined}
        style={{ '--columns': template }}
        {...keys.props}
      >
        {!narrow && (
          <div role="rowgroup" className={classes.head}>
            <div role="row" className={classes.row} aria-rowindex={1}>
              {selectable && (
                <div role="columnheader" className={classes.cell}>
                  <Checkbox
                    size="xs"
                    aria-label={m.common.list.selectAll}
                    checked={table.getIsAllRowsSelected()}
                    indeterminate={table.getIsSomeRowsSelected()}
                    onChange={(event) => table.toggleAllRowsSelected(event.currentTarget.checked)}
                  />
                </div>
              )}
              {table.getHeaderGroups().flatMap((group) =>
                group.headers.map((header) => (
                  <div
                    key={header.id}
                    role="columnheader"
                    className={classes.cell}
                    data-numeric={meta(header.column.columnDef).numeric || undefined}
                  >
                    {header.isPlaceholder ? null : <table.FlexRender header={header} />}
                  </div>
                )),
              )}
            </div>
          </div>
        )}
        <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            return (
              <div
                key={item.key}
                data-index={item.index}
                ref={narrow ? virtual.measureElement : undefined}
                role="row"
                aria-rowindex={item.index + 2}
                aria-selected={selectable ? row.getIsSelected() : undefined}
                data-current={keys.current === item.index || undefined}
                data-opens={onOpen ? true : undefined}
                className={narrow ? classes.card : classes.row}
                style={{ transform: `translateY(${item.start}px)` }}
                onClick={(event) => {
                  if (!onOpen || (event.target as Element).closest('a, button, input, label')) return;
                  onOpen(row.original);
                }}
              >
                {selectable && (
                  <div role="cell" className={classes.cell}>
                    <Checkbox
                      size="xs"
                      aria-label={m.common.list.select}
                      checked={row.getIsSelected()}
                      onChange={row.getToggleSelectedHandler()}
                    />
                  </div>
                )}
                {narrow ? (
                  <div role="cell" className={classes.cardContent}>
                    {card(row.original)}
                  </div>
                ) : (
                  row.getVisibleCells().map((cell) => (
                    <div
                      key={cell.id}
                      role="cell"
                      className={classes.cell}
                      data-numeric={meta(cell.column.columnDef).numeric || undefined}
                    >
                      <table.FlexRender cell={cell} />
                    </div>
                  ))
                )}
              </div>
            );
          })}
        </div>
        {rows.length === 0 && !hasMore && !loadingMore && <div className={classes.empty}>{empty}</div>}
      </div>
      <div className={classes.foot} aria-live="polite">
        {loadingMore ? (
          <Loader size="xs" aria-label={m.common.loading} />
        ) : (
          <Text size="xs" c="dimmed">
            {hasMore ? `${formatInteger(rows.length)} +` : m.common.list.end(rows.length)}
          </Text>
        )}
      </div>
    </div>
  );
}

function meta(definition: { meta?: unknown }): ColumnMeta {
  return (definition.meta as ColumnMeta | undefined) ?? {};
}
