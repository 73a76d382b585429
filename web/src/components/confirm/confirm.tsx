import { Text } from '@mantine/core';
import { modals } from '@/lib/overlays/modals';
import type { ReactNode } from 'react';
import * as m from '@/lib/messages/messages';

type Question = {
  title: string;
  /** What follows from it, so that nobody is surprised. */
  text: ReactNode;
  /** What the button does, as a verb. */
  action: string;
  /** It takes something away. */
  danger?: boolean;
  onConfirm: () => void;
};

export function confirm({ title, text, action, danger = false, onConfirm }: Question): void {
  modals.openConfirmModal({
    title,
    children: (
      <Text size="sm" component="div">
        {text}
      </Text>
    ),
    labels: { confirm: action, cancel: m.common.cancel },
    confirmProps: { color: danger ? 'red.9' : undefined },
    onConfirm,
  });
}
