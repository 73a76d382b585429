import { ActionIcon } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { useCall } from '@/entities/agent/ui/use-call';
import { phoneHref, phoneText, type Callable } from '@/entities/lead/model/phone-href';
import * as m from '@/lib/messages/messages';

/** Calls the lead, extension included: the status says so, and a timer runs. */
export function CallButton({ leadId, name, lead }: { leadId: number; name: string; lead: Callable }) {
  const { begin } = useCall();
  const phone = phoneText(lead);
  return (
    <ActionIcon
      component="a"
      href={phoneHref(lead)}
      variant="default"
      size="lg"
      aria-label={m.insights.tasks.call(name, phone)}
      title={phone}
      onClick={() => begin(leadId)}
    >
      <IconPhone size={16} aria-hidden />
    </ActionIcon>
  );
}
