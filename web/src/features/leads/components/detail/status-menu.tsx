'use client';

import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconCircleFilled } from '@tabler/icons-react';
import { NEXT_STATUSES, PRIORITIES, STATUS_COLOR, type Lead, type LeadStatus } from '@/entities/lead/model/lead';
import * as m from '@/lib/messages/messages';
import { useMay } from '@/lib/session/use-session';
import { useChangeLead } from '../../hooks/use-change-lead';

const texts = m.leadsDetail;

/** The status, and the moves that are allowed from it. */
export function StatusMenu({ lead }: { lead: Lead }) {
  const change = useChangeLead(lead.id);
  const may = useMay('agent');
  return (
    <Menu position="bottom-start" withinPortal disabled={!may}>
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          fw={500}
          loading={change.isPending}
          leftSection={<Dot status={lead.status} />}
          rightSection={may && <IconChevronDown size={14} aria-hidden />}
          aria-label={texts.status(m.leads.status[lead.status])}
        >
          {m.leads.status[lead.status]}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{texts.statusMoves}</Menu.Label>
        {NEXT_STATUSES[lead.status].map((status) => (
          <Menu.Item
            key={status}
            leftSection={<Dot status={status} />}
            onClick={() => change.mutate({ patch: { status }, base: lead })}
          >
            {m.leads.status[status]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

export function PriorityMenu({ lead }: { lead: Lead }) {
  const change = useChangeLead(lead.id);
  const may = useMay('agent');
  return (
    <Menu position="bottom-start" withinPortal disabled={!may}>
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          fw={500}
          loading={change.isPending}
          rightSection={may && <IconChevronDown size={14} aria-hidden />}
          aria-label={texts.priority(m.leads.priority[lead.priority])}
        >
          {m.leads.priorityLabel}: {m.leads.priority[lead.priority]}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {PRIORITIES.map((priority) => (
          <Menu.Item
            key={priority}
            disabled={priority === lead.priority}
            onClick={() => change.mutate({ patch: { priority }, base: lead })}
          >
            {m.leads.priority[priority]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Dot({ status }: { status: LeadStatus }) {
  return <IconCircleFilled size={10} color={`var(--mantine-color-${STATUS_COLOR[status]}-6)`} aria-hidden />;
}
