'use client';

import { Button, Kbd } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { useSyncExternalStore } from 'react';
import * as m from '@/lib/messages/messages';
import classes from '../shell.module.css';
import { openSearch, searchOpen, useTypedAhead } from './typed-ahead';

const SearchDialog = dynamic(() => import('./search-dialog').then((file) => file.SearchDialog), { ssr: false });

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
      onClick={openSearch}
    >
      {m.common.search}
    </Button>
  );
}

/** Ctrl+K or / from anywhere. The dialog is fetched when it is first asked for; what is typed meanwhile is kept for it. */
export function Search() {
  const opened = useSyncExternalStore(searchOpen.subscribe, searchOpen.get, () => false);
  useTypedAhead();
  useHotkeys([
    ['mod+K', openSearch, { preventDefault: true }],
    ['/', openSearch],
  ]);
  return opened ? <SearchDialog onClose={() => searchOpen.set(false)} /> : null;
}
