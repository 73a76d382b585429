'use client';

import { Kbd, Modal, Table, Title } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { useRouter } from 'next/navigation';
import { Fragment, useEffect, useRef } from 'react';
import { m } from '@/lib/messages/messages';
import { includesRole, useSignedIn } from '@/lib/session/use-session';
import { DESTINATIONS } from './navigation';

const { shortcuts: texts } = m.shell;
/** The second key of "g l" comes within this. */
const PATIENCE = 1_200;

/** g and a letter goes to a page; ? lists all shortcuts. */
export function Shortcuts() {
  const [opened, { open, close }] = useDisclosure();
  const role = useSignedIn().tenant?.role;
  const places = DESTINATIONS.filter((place) => place.key && includesRole(role, place.role));
  useGoKeys(new Map(places.map((place) => [place.key, place.href])));
  useHotkeys([
    ['shift+?', open],
    ['?', open],
  ]);

  const rows: [string[], string][] = [
    [['Ctrl', 'K'], texts.search],
    [['?'], texts.help],
    ...places.map((place): [string[], string] => [['g', place.key ?? ''], texts.go(place.label)]),
  ];
  const inLists: [string[], string][] = [
    [['↓'], texts.down],
    [['↑'], texts.up],
    [['Enter'], texts.open],
    [['x'], texts.select],
  ];
  return (
    <Modal opened={opened} onClose={close} title={texts.title} closeButtonProps={{ 'aria-label': m.common.close }}>
      <Keys title={texts.navigation} rows={rows} />
      <Keys title={texts.lists} rows={inLists} />
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

function useGoKeys(places: Map<string | undefined, string>): void {
  const router = useRouter();
  const since = useRef(0);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement;
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        target.closest('input, textarea, select, [contenteditable], [role="dialog"]')
      )
        return;
      const waiting = Date.now() - since.current < PATIENCE;
      since.current = event.key === 'g' ? Date.now() : 0;
      const href = waiting ? places.get(event.key) : undefined;
      if (!href) return;
      event.preventDefault();
      router.push(href);
    };
    addEventListener('keydown', onKeyDown, true);
    return () => removeEventListener('keydown', onKeyDown, true);
  });
}
