'use client';

import { Badge, Button, Group, Switch, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconCoffee, IconPlus } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { EntryActions } from '@/components/catalogue/entry-actions';
import { EntryList } from '@/components/catalogue/entry-list';
import { useEntryDialog } from '@/components/catalogue/use-entry-dialog';
import { TableSkeleton } from '@/components/data-table/table-skeleton';
import { StateMessage } from '@/components/states/state-message';
import * as m from '@/lib/messages/messages';
import { breakReasonsQuery, removeBreakReason, updateBreakReason, type BreakReason } from '../api/break-reasons';
import { floorKeys } from '../keys/floor-keys';
import classes from './teams.module.css';

const BreakReasonDialog = dynamic(() => import('./break-reason-dialog').then((file) => file.BreakReasonDialog), {
  ssr: false,
});

const texts = m.agentsPages.teams;

export function BreakReasonList() {
  const query = useQuery(breakReasonsQuery);
  const { add, edit, dialog } = useEntryDialog(BreakReasonDialog);
  return (
    <>
      <div className={classes.bar}>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
          {texts.addReason}
        </Button>
      </div>
      <EntryList
        query={query}
        as="ul"
        className={classes.rows}
        skeleton={<TableSkeleton rows={4} />}
        empty={
          <StateMessage icon={<IconCoffee />} title={texts.noReasons.title}>
            {texts.noReasons.text}
          </StateMessage>
        }
      >
        {(reason) => <ReasonRow reason={reason} onEdit={() => edit(reason)} />}
      </EntryList>
      {dialog}
    </>
  );
}

function ReasonRow({ reason, onEdit }: { reason: BreakReason; onEdit: () => void }) {
  return (
    <li className={classes.row}>
      <div className={classes.grow}>
        <Text fw={600} size="sm">
          {reason.name}
        </Text>
        <Group gap={8} mt={2}>
          <Badge variant="default" size="sm" tt="none" fw={500}>
            {reason.paid ? m.agentsPages.mine.paid : m.agentsPages.mine.unpaid}
          </Badge>
          <Text size="sm" c="dimmed">
            {reason.limit_minutes == null ? m.agents.noLimit : m.agents.limit(reason.limit_minutes)}
          </Text>
        </Group>
      </div>
      <InUse reason={reason} />
      <EntryActions
        edit={{ label: `${m.agentsPages.agent.edit}: ${reason.name}`, onClick: onEdit }}
        removal={{
          label: `${m.common.remove}: ${reason.name}`,
          question: { title: texts.removeReason(reason.name), text: texts.removeReasonText, action: m.common.remove },
          remove: () => removeBreakReason(reason.id),
          done: texts.reasonRemoved,
          refresh: floorKeys.breakReasons,
        }}
      />
    </li>
  );
}

function InUse({ reason }: { reason: BreakReason }) {
  const queryClient = useQueryClient();
  const use = useMutation({
    mutationFn: (active: boolean) => updateBreakReason(reason, { active }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: floorKeys.breakReasons }),
  });
  return (
    <Switch
      aria-label={`${texts.inUse}: ${reason.name}`}
      label={texts.inUse}
      labelPosition="left"
      checked={use.isPending ? use.variables : reason.active}
      onChange={(event) => use.mutate(event.currentTarget.checked)}
    />
  );
}
