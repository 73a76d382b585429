'use client';

import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { modals } from '@/lib/overlays/modals';
import * as m from '@/lib/messages/messages';
import type { Clash } from '../../model/lead-change';
import { fieldName, fieldText } from './field-text';

const texts = m.leadsDetail.clash;

export type Stays = 'mine' | 'theirs' | 'undecided';

/** Shows both values of what two people changed at once, and answers which shall stay. */
export function askWhichStays(clashes: Clash[]): Promise<Stays> {
  return new Promise((answer) => {
    const id = 'lead-clash';
    const choose = (stays: Stays): void => {
      answer(stays);
      modals.close(id);
    };
    modals.open({
      modalId: id,
      title: texts.title,
      size: 'lg',
      onClose: () => answer('undecided'),
      children: <Choice clashes={clashes} choose={choose} />,
    });
  });
}

function Choice({ clashes, choose }: { clashes: Clash[]; choose: (stays: Stays) => void }) {
  return (
    <Stack>
      <Text size="sm">{texts.text}</Text>
      <Table.ScrollContainer minWidth={300} type="native">
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{texts.field}</Table.Th>
              <Table.Th>{texts.theirs}</Table.Th>
              <Table.Th>{texts.mine}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {clashes.map(({ field, theirs, mine }) => (
              <Table.Tr key={field}>
                <Table.Th scope="row">{fieldName(field)}</Table.Th>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{fieldText(field, theirs) ?? texts.empty}</Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{fieldText(field, mine) ?? texts.empty}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Group justify="flex-end" gap="xs">
        <Button variant="subtle" onClick={() => choose('undecided')}>
          {texts.later}
        </Button>
        <Button variant="default" onClick={() => choose('theirs')}>
          {texts.keepTheirs}
        </Button>
        <Button onClick={() => choose('mine')} data-autofocus>
          {texts.keepMine}
        </Button>
      </Group>
    </Stack>
  );
}
