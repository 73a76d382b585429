'use client';

import { Kbd, Modal, Table, Title } from '@mantine/core';
import { Fragment } from 'react';
import { m } from '@/lib/messages/messages';
import type { Destination } from './navigation';

const { shortcuts: texts } = m.shell;

const IN_LISTS: [string[], string][] = [
  [['↓'], texts.down],
  [['↑'], texts.up],
  [['Enter'], texts.open],
  [['x'], texts.select],
];

export function ShortcutsDialog({ places, onClose }: { places: Destination[]; onClose: () => void }) {
  const rows: [string[], string][] = [
    [['Ctrl', 'K'], texts.search],
    [['?'], texts.help],
    ...places.map((place): [string[], string] => [['g', place.key ?? ''], texts.go(place.label)]),
  ];
  return (
    <Modal opened onClose={onClose} title={texts.title} closeButtonProps={{ 'aria-label': m.common.close }}>
      <Keys title={texts.navigation} rows={rows} />
      <Keys title={texts.lists} rows={IN_LISTS} />
    </Modal>
  );
}

function Keys({ title, rows }: { title: string; rows: [string[], string][] }) {
  return (
    <>
      <Title order={3} mt="xs">
        {title}
      </Title>
      <Table verticalSpacing={6} mb="sm">
        <Table.Tbody>
          {rows.map(([keys, text]) => (
            <Table.Tr key={text}>
              <Table.Td>{text}</Table.Td>
              <Table.Td ta="end">
                {keys.map((key) => (
                  <Fragment key={key}>
                    <Kbd>{key}</Kbd>{' '}
                  </Fragment>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
