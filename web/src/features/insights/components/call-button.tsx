import { ActionIcon } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import * as m from '@/lib/messages/messages';

export function CallButton({ name, phone }: { name: string; phone: string }) {
  return (
    <ActionIcon
      component="a"
      href={`tel:${phone}`}
      variant="default"
      size="lg"
      aria-label={m.insights.tasks.call(name, phone)}
      title={phone}
    >
      <IconPhone size={16} aria-hidden />
    </ActionIcon>
  );
}
