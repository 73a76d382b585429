'use client';

import { ActionIcon, Badge, Button, Group, Switch, Text } from '@mantine/core';
import { useMutation, useQueryClient, useQuery } from '@tanstack/react-query';
import { IconCoffee, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { TableSkeleton } from '@/components/data-table/table-skeleton';
import { QueryView } from '@/components/states/query-view';
import { StateMessage } from '@/components/states/state-message';
import * as m from '@/lib/messages/messages';
import { modals } from '@/lib/overlays/modals';
import { showDone } from '@/lib/query/show-problem';
import { breakReasonsQuery, removeBreakReason, updateBreakReason, type BreakReason } from '../api/break-reasons';
import { floorKeys } from '../keys/floor-keys';
import classes from './teams.module.css';

const BreakReasonDialog = dynamic(() => import('./break-reason-dialog').then((file) => file.BreakReasonDialog), {
  ssr: false,
});

const texts = m.agentsPages.teams;

export function BreakReasonList() {
  const query = useQuery(breakReasonsQuery);
  const [edited, setEdited] = useState<BreakReason | 'new'>();
  return (
    <>
      <div className={classes.bar}>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEdited('new')}>
          {texts.addReason}
        </Button>
      </div>
      <QueryView query={query} skeleton={<TableSkeleton rows={4} />}>
        {(reasons) =>
          reasons.length === 0 ? (
            <StateMessage icon={<IconCoffee />} title={texts.noReasons.title}>
              {texts.noReasons.text}
            </StateMessage>
          ) : (
            <ul className={classes.rows}>
              {reasons.map((reason) => (
                <ReasonRow key={reason.id} reason={reason} onEdit={() => setEdited(reason)} />
              ))}
            </ul>
          )
        }
      </QueryView>
      {edited && (
        <BreakReasonDialog reason={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />
      )}
    </>
  );
}

function ReasonRow({ reason, onEdit }: { reason: BreakReason; onEdit: () => void }) {
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: floorKeys.breakReasons });
  const use = useMutation({
    mutationFn: (active: boolean) => updateBreakReason(reason, { active }),
    onSettled: refresh,
  });
  const remove = useMutation({
    mutationFn: () => removeBreakReason(reason.id),
    onSuccess: () => showDone(texts.reasonRemoved),
    onSettled: refresh,
  });
  const ask = (): void =>
    modals.openConfirmModal({
      title: texts.removeReason(reason.name),
      children: <Text size="sm">{texts.removeReasonText}</Text>,
      labels: { confirm: m.common.remove, cancel: m.common.cancel },
      confirmProps: { color: 'red' },
      onConfirm: () => remove.mutate(),
    });
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
      <Switch
        aria-label={`${texts.inUse}: ${reason.name}`}
        label={texts.inUse}
        labelPosition="left"
        checked={use.isPending ? use.variables : reason.active}
        onChange={(event) => use.mutate(event.currentTarget.checked)}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={`${m.agentsPages.agent.edit}: ${reason.name}`}
        onClick={onEdit}
      >
        <IconPencil size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        loading={remove.isPending}
        aria-label={`${m.common.remove}: ${reason.name}`}
        onClick={ask}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </li>
  );
}
