'use client';

import { Button, Kbd } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { useSyncExternalStore } from 'react';
import { createStore } from '@/lib/browser/store';
import * as m from '@/lib/messages/messages';
import classes from './shell.module.css';

const SearchDialog = dynamic(() => import('./search-dialog').then((file) => file.SearchDialog), { ssr: false });

const open = createStore(false);

export function SearchButton() {
  return (
    <Button
      variant="default"
      size="sm"
      className={classes.search}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={<Kbd visibleFrom="sm">Ctrl K</Kbd>}
      justify="space-between"
      aria-label={m.shell.search}
      onClick={() => open.set(true)}
    >
      {m.common.search}
    </Button>
  );
}

/** Ctrl+K or / from anywhere. The dialog is fetched when it is first asked for. */
export function Search() {
  const opened = useSyncExternalStore(open.subscribe, open.get, () => false);
  useHotkeys([
    ['mod+K', () => open.set(true), { preventDefault: true }],
    ['/', () => open.set(true)],
  ]);
  return opened ? <SearchDialog onClose={() => open.set(false)} /> : null;
}
