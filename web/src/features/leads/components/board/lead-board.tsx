'use client';

import { Button, SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { STATUSES, type LeadStatus } from '@/entities/lead/model/lead';
import type { LeadFilter } from '@/entities/lead/model/lead-filter';
import * as m from '@/lib/messages/messages';
import { useMay } from '@/lib/session/use-session';
import { useLiveLeads } from '../../hooks/use-live-leads';
import { useMoveLead } from '../../hooks/use-move-lead';
import type { Dragged } from '../../model/board-drop';
import leads from '../leads.module.css';
import { BoardColumn } from './board-column';
import classes from './lead-board.module.css';

/** Below this one column is shown at a time. */
const WIDE = '(min-width: 48em)';

/** The leads by status: a card is dragged to another column, or sent there by its menu. */
export function LeadBoard({ filter }: { filter: LeadFilter }) {
  const { outdated, refresh } = useLiveLeads();
  const move = useMoveLead();
  const mayMove = useMay('agent');
  const wide = useMediaQuery(WIDE, undefined, { getInitialValueInEffect: false });
  const [shown, setShown] = useState<LeadStatus>('new');
  const [dragged, setDragged] = useState<Dragged>();
  return (
    <div className={leads.stage}>
      {outdated && (
        <Button
          className={leads.outdated}
          size="xs"
          radius="xl"
          leftSection={<IconRefresh size={14} aria-hidden />}
          onClick={refresh}
        >
          {m.list.changed} · {m.list.refresh}
        </Button>
      )}
      {!wide && (
        <SegmentedControl
          size="xs"
          fullWidth
          mb="xs"
          className={classes.choice}
          aria-label={m.leads.board.columns}
          value={shown}
          onChange={(status) => setShown(status as LeadStatus)}
          data={STATUSES.map((status) => ({ value: status, label: m.leads.status[status] }))}
        />
      )}
      <div className={classes.board}>
        {STATUSES.filter((status) => wide || status === shown).map((status) => (
          <BoardColumn
            key={status}
            status={status}
            filter={filter}
            dragged={dragged}
            onDrag={setDragged}
            onMove={mayMove ? move : undefined}
          />
        ))}
      </div>
    </div>
  );
}
