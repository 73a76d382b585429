import { Alert, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { TextLink } from '@/components/charts/text-link';
import { leadHref } from '@/entities/lead/model/lead-link';
import { leadName } from '@/entities/lead/model/lead-name';
import * as m from '@/lib/messages/messages';
import { leadSearchQuery } from '../../api/list-leads';
import { knownBy } from '../../model/known-leads';

/** Leads that have the email or phone already, so that nobody enters them twice. */
export function KnownLeads({ email, phone }: { email: string; phone: string }) {
  const [asked] = useDebouncedValue({ email: email.trim(), phone: phone.trim() }, 400);
  const byEmail = useQuery(leadSearchQuery(asked.email.includes('@') ? asked.email : ''));
  const byPhone = useQuery(leadSearchQuery(asked.phone.length >= SHORTEST_PHONE ? asked.phone : ''));
  const known = knownBy([...(byEmail.data ?? []), ...(byPhone.data ?? [])], asked);
  if (known.length === 0) return null;
  return (
    <Alert color="yellow" role="status" title={m.leads.create.known(known.length)}>
      <Stack gap={2}>
        {known.map((lead) => (
          <TextLink key={lead.id} href={leadHref(lead.id)} size="sm">
            {[leadName(lead), lead.company, m.leads.status[lead.status]].filter(Boolean).join(' · ')}
          </TextLink>
        ))}
      </Stack>
    </Alert>
  );
}

const SHORTEST_PHONE = 6;
