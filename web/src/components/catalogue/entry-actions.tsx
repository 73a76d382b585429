'use client';

import { ActionIcon } from '@mantine/core';
import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import { confirm } from '@/components/confirm/confirm';
import { showDone } from '@/lib/query/show-problem';

type Action = { label: string; onClick: () => void };

/** Buttons to change an entry and to remove it, each called by what it does to which entry. */
export function EntryActions({ edit, removal }: { edit?: Action; removal: Removal }) {
  return (
    <>
      {edit && (
        <ActionIcon variant="subtle" color="gray" aria-label={edit.label} onClick={edit.onClick}>
          <IconPencil size={16} aria-hidden />
        </ActionIcon>
      )}
      <RemoveButton {...removal} />
    </>
  );
}

type Removal = {
  label: string;
  /** What is asked before: the question, what follows from it, and the verb of the button. */
  question: { title: string; text: string; action: string };
  remove: () => Promise<void>;
  /** What is said when it is done. */
  done: string;
  /** What is old then. */
  refresh: QueryKey;
  /** Shows why it cannot be removed now, around the button; most catalogues need no such thing. */
  blocked?: (button: ReactElement) => ReactNode;
};

function RemoveButton({ label, question, remove, done, refresh, blocked }: Removal) {
  const queryClient = useQueryClient();
  const removing = useMutation({
    mutationFn: remove,
    onSuccess: () => showDone(done),
    onSettled: () => queryClient.invalidateQueries({ queryKey: refresh }),
  });
  const ask = (): void => confirm({ ...question, danger: true, onConfirm: () => removing.mutate() });
  const button = (
    <ActionIcon
      variant="subtle"
      color="gray"
      loading={removing.isPending}
      aria-disabled={blocked && true}
      data-disabled={blocked && true}
      aria-label={label}
      onClick={blocked ? undefined : ask}
    >
      <IconTrash size={16} aria-hidden />
    </ActionIcon>
  );
  return blocked ? blocked(button) : button;
}
