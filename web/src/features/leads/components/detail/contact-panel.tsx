'use client';

import { Anchor, Text } from '@mantine/core';
import { Panel } from '@/components/page/panel';
import type { Lead } from '@/entities/lead/model/lead';
import * as m from '@/lib/messages/messages';
import type { LeadPatch } from '../../api/lead';
import { CopyIcon } from './copy-icon';
import classes from './detail.module.css';
import { EditableField } from './editable-field';
import { LocalTime } from './local-time';
import type { SaveLead } from './save-lead';

const texts = m.leadsDetail.contact;

type TextName = 'first_name' | 'last_name' | 'company' | 'source' | 'country' | 'email' | 'phone';

/** Who the lead is and how to reach them. */
export function ContactPanel({ lead, save }: { lead: Lead; save?: SaveLead }) {
  const saving = (name: TextName) => save && ((value: string | null) => save({ [name]: value } satisfies LeadPatch));
  return (
    <Panel title={texts.title}>
      <EditableField
        label={m.leads.phone}
        type="tel"
        maxLength={64}
        value={lead.phone}
        onSave={saving('phone')}
        tools={<CopyIcon value={lead.phone ?? ''} what={m.leads.phone} />}
      >
        <Anchor href={`tel:${lead.phone}`} size="sm" aria-label={texts.call(lead.phone ?? '')}>
          {lead.phone}
        </Anchor>
        {lead.phone_given && lead.phone_given !== lead.phone && (
          <Text size="xs" c="dimmed">
            {texts.given(lead.phone_given)}
          </Text>
        )}
      </EditableField>
      <EditableField
        label={m.leads.email}
        type="email"
        maxLength={254}
        value={lead.email}
        onSave={saving('email')}
        tools={<CopyIcon value={lead.email ?? ''} what={m.leads.email} />}
      >
        <Anchor href={`mailto:${lead.email}`} size="sm" aria-label={texts.write(lead.email ?? '')}>
          {lead.email}
        </Anchor>
      </EditableField>
      <EditableField label={texts.firstName} maxLength={100} value={lead.first_name} onSave={saving('first_name')} />
      <EditableField label={texts.lastName} maxLength={100} value={lead.last_name} onSave={saving('last_name')} />
      <EditableField label={m.leads.company} maxLength={200} value={lead.company} onSave={saving('company')} />
      <EditableField label={m.leads.source} maxLength={64} value={lead.source} onSave={saving('source')} />
      <EditableField
        label={texts.country}
        maxLength={2}
        hint={texts.countryHint}
        value={lead.country}
        onSave={saving('country')}
      />
      {lead.time_zone && (
        <div className={classes.field}>
          <Text size="sm" c="dimmed">
            {texts.localTime}
          </Text>
          <LocalTime zone={lead.time_zone} source={lead.time_zone_source} />
        </div>
      )}
    </Panel>
  );
}
