'use client';

import { Button, Skeleton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBookmark, IconBookmarkFilled } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { LazyPopover } from '@/components/lazy/lazy-popover';
import * as m from '@/lib/messages/messages';
import { usePreference } from '@/lib/preferences/use-preference';
import { readViews, sameState, type SavedView } from './saved-view';
import classes from './views.module.css';

const ViewList = dynamic(() => import('./view-list').then((file) => file.ViewList), {
  ssr: false,
  loading: () => <Skeleton height={120} />,
});

type Props<T> = {
  /** The name under which the server keeps this list's views, such as `leads.views`. */
  name: string;
  /** What is shown now. */
  current: T;
  onApply: (state: T) => void;
};

/** What a list shows can be kept under names, and be shown again; the button says which one is. */
export function SavedViews<T>({ name, current, onApply }: Props<T>) {
  const [opened, { toggle, close }] = useDisclosure();
  const { value, save } = usePreference<SavedView<T>[]>(name, readViews);
  const views = value ?? [];
  const applied = views.find((view) => sameState(view.state, current))?.name;
  return (
    <LazyPopover
      opened={opened}
      onClose={close}
      position="bottom-end"
      width={290}
      padding={8}
      label={m.common.list.views}
      button={
        <Button
          variant="default"
          size="xs"
          fw={500}
          className={classes.button}
          leftSection={applied ? <IconBookmarkFilled size={15} aria-hidden /> : <IconBookmark size={15} aria-hidden />}
          aria-label={applied ? `${m.common.list.views}: ${applied}` : undefined}
          onClick={toggle}
        >
          {applied ?? m.common.list.views}
        </Button>
      }
    >
      <ViewList
        views={views as SavedView<unknown>[]}
        applied={applied}
        current={current}
        onApply={(state) => {
          onApply(state as T);
          close();
        }}
        onChange={(next) => save(next.length > 0 ? (next as SavedView<T>[]) : undefined)}
      />
    </LazyPopover>
  );
}
