'use client';

import { Button, Skeleton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconColumns3 } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { LazyPopover } from '@/components/lazy/lazy-popover';
import * as m from '@/lib/messages/messages';
import type { ColumnListProps } from './column-list';

const ColumnList = dynamic(() => import('./column-list').then((file) => file.ColumnList), {
  ssr: false,
  loading: () => <Skeleton height={200} />,
});

/** Which columns a list shows, and in which order. */
export function ColumnChooser(props: ColumnListProps) {
  const [opened, { toggle, close }] = useDisclosure();
  return (
    <LazyPopover
      opened={opened}
      onClose={close}
      position="bottom-end"
      width={270}
      padding={8}
      label={m.list.chooseColumns}
      button={
        <Button
          variant="default"
          size="xs"
          fw={500}
          leftSection={<IconColumns3 size={15} aria-hidden />}
          onClick={toggle}
        >
          {m.common.list.columns}
        </Button>
      }
    >
      <ColumnList {...props} />
    </LazyPopover>
  );
}
