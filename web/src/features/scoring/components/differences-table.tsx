import { Table, Text } from '@mantine/core';
import * as m from '@/lib/messages/messages';
import type { Difference } from '../model/differences';

const texts = m.scoring.differences;

/** What changes from one model to another, a line each. */
export function DifferencesTable({ list, from, to }: { list: Difference[]; from: string; to: string }) {
  if (list.length === 0) return <Text c="dimmed">{texts.none}</Text>;
  return (
    <Table verticalSpacing={6} aria-label={texts.title}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{texts.what}</Table.Th>
          <Table.Th ta="end">{from}</Table.Th>
          <Table.Th ta="end">{to}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {list.map(({ what, before, after }) => (
          <Table.Tr key={what}>
            <Table.Th scope="row" fw={500}>
              {what}
            </Table.Th>
            <Table.Td ta="end" c="dimmed">
              {before ?? texts.absent}
            </Table.Td>
            <Table.Td ta="end" fw={600}>
              {after ?? texts.removed}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
