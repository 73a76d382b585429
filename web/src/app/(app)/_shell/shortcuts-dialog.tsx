'use client';

import { Kbd, Modal, Table, Title } from '@mantine/core';
import { Fragment } from 'react';
import * as m from '@/lib/messages/messages';
import type { Role } from '@/lib/session/session-store';
import { includesRole, useSignedIn } from '@/lib/session/use-session';
import type { Destination } from './navigation';

const { shortcuts: texts } = m.shell;

type Row = [keys: string[], text: string, role?: Role];

const IN_LISTS: Row[] = [
  [['↓', 'j'], texts.down],
  [['↑', 'k'], texts.up],
  [['Enter'], texts.open],
  [['x'], texts.select],
];
const IN_LEADS: Row[] = [
  [['c'], m.leads.shortcuts.create, 'agent'],
  [['f'], m.leads.shortcuts.filter],
  [['b'], m.leads.shortcuts.board],
  [['e'], m.leads.shortcuts.export, 'supervisor'],
  [['Ctrl', 'Z'], m.leads.shortcuts.undo, 'supervisor'],
];

export function ShortcutsDialog({ places, onClose }: { places: Destination[]; onClose: () => void }) {
  const role = useSignedIn().tenant?.role;
  const rows: Row[] = [
    [['Ctrl', 'K'], texts.search],
    [['?'], texts.help],
    ...places.map((place): Row => [['g', place.key ?? ''], texts.go(place.label)]),
  ];
  return (
    <Modal opened onClose={onClose} title={texts.title}>
      <Keys title={texts.navigation} rows={rows} />
      <Keys title={texts.lists} rows={IN_LISTS} />
      <Keys title={m.leads.title} rows={IN_LEADS.filter(([, , needs]) => !needs || includesRole(role, needs))} />
    </Modal>
  );
}

function Keys({ title, rows }: { title: string; rows: Row[] }) {
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
