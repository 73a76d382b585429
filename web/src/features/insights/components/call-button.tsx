import { ActionIcon } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { phoneHref, phoneText, type Callable } from '@/entities/lead/model/phone-href';
import * as m from '@/lib/messages/messages';

/** Calls a lead, extension included. */
export function CallButton({ name, lead }: { name: string; lead: Callable }) {
  const phone = phoneText(lead);
  return (
    <ActionIcon
      component="a"
      href={phoneHref(lead)}
      variant="default"
      size="lg"
      aria-label={m.insights.tasks.call(name, phone)}
      title={phone}
    >
      <IconPhone size={16} aria-hidden />
    </ActionIcon>
  );
}
