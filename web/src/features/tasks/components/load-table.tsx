'use client';

import { ActionIcon, Anchor, Table, Text, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { PersonName } from '@/entities/person/ui/person-name';
import { formatInteger } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import type { PersonLoad } from '../api/team-tasks';

const texts = m.tasks.team;

type Props = {
  people: PersonLoad[];
  /** 0 stands for nobody. */
  chosen: number | null;
  onChoose: (id: number) => void;
  onHandOver: (id: number) => void;
};

export function LoadTable({ people, chosen, onChoose, onHandOver }: Props) {
  return (
    <Table.ScrollContainer minWidth={300}>
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.person}</Table.Th>
            <Table.Th ta="right">{texts.overdue}</Table.Th>
            <Table.Th ta="right">{texts.today}</Table.Th>
            <Table.Th ta="right">{texts.open}</Table.Th>
            <Table.Th>
              <VisuallyHidden>{m.common.actions}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map((person) => (
            <Row
              key={person.assignee_id ?? 0}
              person={person}
              chosen={chosen === (person.assignee_id ?? 0)}
              onChoose={onChoose}
              onHandOver={onHandOver}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

type RowProps = Pick<Props, 'onChoose' | 'onHandOver'> & { person: PersonLoad; chosen: boolean };

function Row({ person, chosen, onChoose, onHandOver }: RowProps) {
  const id = person.assignee_id ?? 0;
  return (
    <Table.Tr bg={chosen ? 'var(--mantine-color-default-hover)' : undefined}>
      <Table.Td>
        <Anchor
          component="button"
          type="button"
          aria-pressed={chosen}
          onClick={() => onChoose(id)}
          py={6}
          fw={chosen ? 600 : undefined}
          fz="sm"
          ta="left"
        >
          {person.assignee_id === null ? m.tasks.nobody : <PersonName id={person.assignee_id} />}
        </Anchor>
      </Table.Td>
      <Table.Td ta="right">
        <Text span inherit c={person.overdue > 0 ? 'var(--mantine-color-error)' : undefined}>
          {formatInteger(person.overdue)}
        </Text>
      </Table.Td>
      <Table.Td ta="right">{formatInteger(person.due_today)}</Table.Td>
      <Table.Td ta="right">{formatInteger(person.open)}</Table.Td>
      <Table.Td ta="right">
        <Tooltip label={texts.handOver} withinPortal>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={texts.handOver}
            onClick={() => onHandOver(id)}
          >
            <IconArrowsExchange size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Table.Td>
    </Table.Tr>
  );
}
