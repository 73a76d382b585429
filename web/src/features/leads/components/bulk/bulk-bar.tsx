'use client';

import { Button, CloseButton, Group, Menu, Paper, Popover, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFlag, IconStatusChange, IconTrash, IconUserPlus } from '@tabler/icons-react';
import { PRIORITIES, STATUSES } from '@/entities/lead/model/lead';
import * as m from '@/lib/messages/messages';
import { modals } from '@/lib/overlays/modals';
import type { BulkChange } from '../../model/bulk-change';
import { PersonChoice } from '../filters/person-choice';
import { StatusDot } from '../lead-columns';
import classes from './bulk-bar.module.css';

const texts = m.leads.bulk;

type Props = {
  /** How many leads will be changed, as it is told. */
  count: string;
  selected: number;
  /** How many match the filter, where more do than are selected. */
  matching?: string;
  allMatching: boolean;
  onSelectAllMatching: () => void;
  onClear: () => void;
  onChange: (change: BulkChange, message: string) => void;
};

/** What can be done with the leads that are selected. */
export function BulkBar({ count, selected, matching, allMatching, onSelectAllMatching, onClear, onChange }: Props) {
  const [assigning, { toggle, close }] = useDisclosure();
  const leads = texts.leads(count);
  const remove = (): void => {
    const go = (): void => onChange({ action: 'delete' }, texts.will.delete(leads));
    if (!allMatching) return go();
    modals.openConfirmModal({
      title: texts.confirmTitle(count),
      children: <Text size="sm">{texts.confirmText}</Text>,
      labels: { confirm: texts.confirm(count), cancel: m.common.cancel },
      confirmProps: { color: 'red' },
      onConfirm: go,
    });
  };
  return (
    <Paper role="region" aria-label={texts.label} shadow="md" withBorder className={classes.bar}>
      <Group gap={6} className={classes.what}>
        <CloseButton aria-label={texts.clear} onClick={onClear} />
        <Text size="sm" fw={600} role="status">
          {allMatching ? texts.allSelected(count) : m.common.list.selected(selected)}
        </Text>
        {matching && !allMatching && (
          <Button size="compact-sm" variant="subtle" onClick={onSelectAllMatching}>
            {texts.all(matching)}
          </Button>
        )}
      </Group>
      <Group gap={6} wrap="nowrap" className={classes.actions}>
        <Popover
          opened={assigning}
          onChange={(open) => !open && close()}
          onDismiss={close}
          width={240}
          position="top"
          trapFocus
          returnFocus
          withinPortal
        >
          <Popover.Target>
            <Button size="xs" variant="default" leftSection={<IconUserPlus size={15} aria-hidden />} onClick={toggle}>
              {texts.assign}
            </Button>
          </Popover.Target>
          <Popover.Dropdown p={6} aria-label={texts.assignTo}>
            {assigning && (
              <PersonChoice
                value={undefined}
                nobody={texts.toNobody}
                me={texts.toMe}
                onChoose={(id, name) => {
                  close();
                  const message = id === null ? texts.will.unassign(leads) : texts.will.assign(leads, agentName(name));
                  onChange({ action: 'assign', assigned_agent_id: id }, message);
                }}
              />
            )}
          </Popover.Dropdown>
        </Popover>
        <Menu position="top" withinPortal>
          <Menu.Target>
            <Button size="xs" variant="default" leftSection={<IconStatusChange size={15} aria-hidden />}>
              {texts.status}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {STATUSES.map((status) => (
              <Menu.Item
                key={status}
                onClick={() => onChange({ action: 'status', status }, texts.will.status(leads, m.leads.status[status]))}
              >
                <StatusDot status={status} />
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Menu position="top" withinPortal>
          <Menu.Target>
            <Button size="xs" variant="default" leftSection={<IconFlag size={15} aria-hidden />}>
              {texts.priority}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {PRIORITIES.map((priority) => (
              <Menu.Item
                key={priority}
                onClick={() =>
                  onChange({ action: 'priority', priority }, texts.will.priority(leads, m.leads.priority[priority]))
                }
              >
                {m.leads.priority[priority]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Button
          size="xs"
          variant="light"
          color="red"
          leftSection={<IconTrash size={15} aria-hidden />}
          onClick={remove}
        >
          {texts.delete}
        </Button>
      </Group>
    </Paper>
  );
}

/** "Assign to me" is chosen by these words, and told as "you". */
function agentName(chosen: string): string {
  return chosen === texts.toMe ? m.common.you : chosen;
}
