'use client';

import { Button, Loader, Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';
import * as m from '@/lib/messages/messages';
import { DataRow } from './data-row';
import classes from './data-table.module.css';
import { toggled } from './selection';
import { TableHead } from './table-head';
import { useNarrow } from './use-narrow';
import { useRowKeys } from './use-row-keys';
import { useSideways } from './use-sideways';
import { useStable } from './use-stable';
import type { DataTableModel } from './use-data-table';

type Props<Row> = {
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
  /** The next page could not be fetched; it is tried again on request only. */
  loadMoreFailed?: boolean;
  /** The list's sort, as the columns name it. */
  sort?: string;
  onSort?: (sort: string) => void;
};

const ROW_HEIGHT = 44;
const CARD_HEIGHT = 92;
/** So many rows before the last one the next page is asked for. */
const AHEAD = 40;

/** Rows are drawn only where one looks, so that a hundred thousand scroll like a hundred. */
export function DataTable<Row>(props: Props<Row>) {
  'use no memo'; // the virtualizer changes without its identity changing
  const { table, label, empty, card, onOpen, hasMore, loadingMore, onLoadMore, loadMoreFailed, sort, onSort } = props;
  const { rows, rowId, columns, selection, onSelectionChange } = table;
  const scroller = useRef<HTMLDivElement>(null);
  const anchor = useRef<number>(undefined);
  const narrow = useNarrow(scroller);
  const sideways = useSideways(scroller);
  // eslint-disable-next-line react-hooks/incompatible-library -- 'use no memo' above
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (narrow ? CARD_HEIGHT : ROW_HEIGHT),
    getItemKey: (index) => (rows[index] ? rowId(rows[index]) : index),
    overscan: 10,
  });
  useEffect(() => virtual.measure(), [virtual, narrow]);
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;
  const loadMore = useEffectEvent(() => onLoadMore?.());
  useEffect(() => {
    if (hasMore && !loadingMore && !loadMoreFailed && last >= rows.length - AHEAD) loadMore();
  }, [hasMore, loadingMore, loadMoreFailed, last, rows.length]);

  const open = useStable((index: number) => {
    if (onOpen && rows[index]) onOpen(rows[index]);
  });
  const toggle = useStable((index: number, range: boolean) => {
    onSelectionChange?.(toggled(selection, rows.map(rowId), index, range ? anchor.current : undefined));
    anchor.current = index;
  });
  const keys = useRowKeys({
    scroller,
    count: rows.length,
    show: (index) => virtual.scrollToIndex(index, { align: 'auto' }),
    open,
    select: (index) => toggle(index, false),
  });

  const isEmpty = rows.length === 0 && !hasMore && !loadingMore;
  const template = [...(onSelectionChange ? ['44px'] : []), ...columns.map((c) => c.width ?? 'minmax(110px, 1fr)')];
  return (
    <div className={classes.frame}>
      <div
        ref={scroller}
        className={classes.scroller}
        role={isEmpty ? 'group' : 'table'}
        aria-label={label}
        aria-rowcount={isEmpty ? undefined : hasMore ? -1 : rows.length + 1}
        tabIndex={0}
        data-narrow={narrow || undefined}
        data-sideways={sideways || undefined}
        data-selectable={onSelectionChange ? true : undefined}
        style={{ '--columns': template.join(' ') }}
        {...keys.props}
      >
        <div className={classes.content} role="presentation">
          {!narrow && !isEmpty && <TableHead table={table} sort={sort} onSort={onSort} />}
          <div
            role={isEmpty ? undefined : 'rowgroup'}
            className={classes.body}
            style={{ height: virtual.getTotalSize() }}
          >
            {items.map((item) => {
              const row = rows[item.index];
              if (row === undefined) return null;
              return (
                <DataRow
                  key={item.key}
                  row={row}
                  index={item.index}
                  start={item.start}
                  columns={columns}
                  selected={onSelectionChange ? selection[rowId(row)] === true : undefined}
                  current={keys.current === item.index}
                  opens={onOpen !== undefined}
                  onOpen={open}
                  onToggle={toggle}
                  card={narrow ? card : undefined}
                  measure={narrow ? virtual.measureElement : undefined}
                />
              );
            })}
          </div>
        </div>
        {isEmpty && <div className={classes.empty}>{empty}</div>}
      </div>
      <div className={classes.foot}>
        {loadingMore ? (
          <Loader size="xs" aria-label={m.common.loading} />
        ) : (
          <Text size="xs" c="dimmed" role="status">
            {loadMoreFailed && (
              <Button size="compact-xs" variant="subtle" mr="xs" onClick={onLoadMore}>
                {m.list.loadFailed}
              </Button>
            )}
            {hasMore ? m.list.loaded(rows.length) : m.common.list.end(rows.length)}
          </Text>
        )}
      </div>
    </div>
  );
}
