'use client';

import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import Link from 'next/link';
import { memo, type DragEvent } from 'react';
import { NEXT_STATUSES, type Lead, type LeadStatus } from '@/entities/lead/model/lead';
import { leadHref } from '@/entities/lead/model/lead-link';
import { leadName } from '@/entities/lead/model/lead-name';
import { PersonName } from '@/entities/person/ui/person-name';
import * as m from '@/lib/messages/messages';
import { DRAG_TYPE, type Dragged } from '../../model/board-drop';
import { StatusDot } from '../lead-columns';
import { LiveScore } from '../live-score';
import classes from './lead-board.module.css';

type Props = {
  lead: Lead;
  onDrag: (dragged: Dragged | undefined) => void;
  onMove?: (lead: Lead, to: LeadStatus) => void;
};

export const BoardCard = memo(function BoardCard({ lead, onDrag, onMove }: Props) {
  const name = leadName(lead);
  const onDragStart = (event: DragEvent): void => {
    event.dataTransfer.setData(DRAG_TYPE, JSON.stringify(lead));
    event.dataTransfer.effectAllowed = 'move';
    onDrag({ id: lead.id, status: lead.status });
  };
  return (
    <article
      className={classes.card}
      draggable={onMove !== undefined}
      onDragStart={onDragStart}
      onDragEnd={() => onDrag(undefined)}
    >
      <div className={classes.cardHead}>
        <Link href={leadHref(lead.id)} className={classes.name} prefetch={false} draggable={false}>
          {name}
        </Link>
        {onMove && <MoveMenu lead={lead} name={name} onMove={onMove} />}
      </div>
      <div className={classes.line}>{lead.company ?? lead.email ?? lead.phone ?? '–'}</div>
      <div className={classes.cardFoot}>
        <LiveScore lead={lead} size="sm" />
        <span className={classes.line}>
          <PersonName id={lead.assigned_agent_id} fallback={lead.source ?? ''} />
        </span>
      </div>
    </article>
  );
});

/** The keyboard's and the finger's way to another column. */
function MoveMenu({ lead, name, onMove }: { lead: Lead; name: string; onMove: NonNullable<Props['onMove']> }) {
  return (
    <Menu position="bottom-end" withinPortal shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={26} aria-label={m.leads.board.move(name)}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{m.leads.board.moveTo}</Menu.Label>
        {NEXT_STATUSES[lead.status].map((status) => (
          <Menu.Item key={status} onClick={() => onMove(lead, status)}>
            <StatusDot status={status} />
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
