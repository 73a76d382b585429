'use client';

import { Badge, Loader, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useMemo, useRef, useState, type DragEvent } from 'react';
import { QueryView } from '@/components/states/query-view';
import { STATUS_COLOR, type Lead, type LeadStatus } from '@/entities/lead/model/lead';
import { narrowingOf, type LeadFilter } from '@/entities/lead/model/lead-filter';
import { formatInteger } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { leadCountQuery } from '../../api/count-leads';
import { useLeadList } from '../../hooks/use-lead-list';
import { DRAG_TYPE, dropOn, type Dragged } from '../../model/board-drop';
import { BoardCard } from './board-card';
import classes from './lead-board.module.css';

type Props = {
  status: LeadStatus;
  filter: LeadFilter;
  /** The card that is in the air, from whichever column. */
  dragged: Dragged | undefined;
  onDrag: (dragged: Dragged | undefined) => void;
  /** Undefined where the person may move nothing. */
  onMove?: (lead: Lead, to: LeadStatus) => void;
};

const CARD_HEIGHT = 104;
const AHEAD = 20;

export function BoardColumn({ status, filter, dragged, onDrag, onMove }: Props) {
  const own = useMemo(() => ({ ...filter, status }), [filter, status]);
  const list = useLeadList(own, 'board');
  const count = useQuery(leadCountQuery(narrowingOf(own))).data;
  const [over, setOver] = useState(false);
  const drop = dragged ? dropOn(dragged, status) : undefined;

  const onDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes(DRAG_TYPE)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move'; // a drop that is refused says why
    setOver(true);
  };
  const onDrop = (event: DragEvent): void => {
    setOver(false);
    const text = event.dataTransfer.getData(DRAG_TYPE);
    if (!text || !onMove) return;
    event.preventDefault();
    const lead = JSON.parse(text) as Lead;
    if (lead.status !== status) onMove(lead, status);
  };

  const name = m.leads.status[status];
  const number = count ? `${formatInteger(count.count)}${count.exact ? '' : '+'}` : '…';
  return (
    <section
      aria-label={m.leads.board.column(name, number)}
      className={classes.column}
      data-drop={drop}
      data-over={(over && dragged !== undefined) || undefined}
      onDragOver={onDragOver}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={onDrop}
    >
      <header className={classes.head}>
        <h2 className={classes.title} style={{ '--dot': `var(--mantine-color-${STATUS_COLOR[status]}-5)` }}>
          {name}
        </h2>
        <Badge variant="default" size="sm">
          {number}
        </Badge>
      </header>
      <QueryView
        query={list.query}
        skeleton={
          <Stack gap={8} p={8} role="status" aria-label={m.common.loading}>
            {[0, 1, 2].map((card) => (
              <Skeleton key={card} height={CARD_HEIGHT - 8} />
            ))}
          </Stack>
        }
      >
        {() => <Cards label={name} list={list} onDrag={onDrag} onMove={onMove} />}
      </QueryView>
    </section>
  );
}

type CardsProps = Pick<Props, 'onDrag' | 'onMove'> & { label: string; list: ReturnType<typeof useLeadList> };

function Cards({ label, list: { query, rows }, onDrag, onMove }: CardsProps) {
  'use no memo'; // the virtualizer changes without its identity changing
  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- 'use no memo' above
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD_HEIGHT,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 6,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError } = query;
  const loadMore = useEffectEvent(() => void query.fetchNextPage());
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError && last >= rows.length - AHEAD) loadMore();
  }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, last, rows.length]);

  return (
    <div
      ref={scroller}
      className={classes.cards}
      role={rows.length > 0 ? 'list' : 'group'}
      aria-label={label}
      tabIndex={rows.length > 0 ? 0 : -1}
    >
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }} role="presentation">
        {items.map((item) => {
          const lead = rows[item.index];
          return (
            lead && (
              <div
                key={item.key}
                role="listitem"
                className={classes.place}
                style={{ height: CARD_HEIGHT, transform: `translateY(${item.start}px)` }}
              >
                <BoardCard lead={lead} onDrag={onDrag} onMove={onMove} />
              </div>
            )
          );
        })}
      </div>
      {rows.length === 0 && !isFetchingNextPage && (
        <Text size="sm" c="dimmed" ta="center" py="lg">
          {m.leads.board.empty}
        </Text>
      )}
      {isFetchingNextPage && <Loader size="xs" mx="auto" display="block" aria-label={m.common.loading} />}
    </div>
  );
}
