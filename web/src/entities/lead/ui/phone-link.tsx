import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import * as m from '@/lib/messages/messages';
import { phoneHref, phoneText, type Callable } from '../model/phone-href';

type Props = { lead: Callable; onCall?: () => void; children?: ReactNode };

/** A number that is called when it is clicked, with its extension. */
export function PhoneLink({ lead, onCall, children }: Props) {
  return (
    <Anchor href={phoneHref(lead)} size="sm" aria-label={m.leadsDetail.contact.call(phoneText(lead))} onClick={onCall}>
      {children ?? phoneText(lead)}
    </Anchor>
  );
}
