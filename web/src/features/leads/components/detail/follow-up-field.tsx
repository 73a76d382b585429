'use client';

import { Badge, Group } from '@mantine/core';
import { Panel } from '@/components/page/panel';
import { RelativeTime } from '@/components/time/relative-time';
import type { Lead } from '@/entities/lead/model/lead';
import { formatInstant } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { fromLocalInput, toLocalInput } from '@/lib/time/local-input';
import { EditableField } from './editable-field';
import type { SaveLead } from './save-lead';

const texts = m.leadsDetail.followUp;

export function FollowUpPanel({ lead, save, now }: { lead: Lead; save?: SaveLead; now: number }) {
  const at = lead.next_follow_up_at;
  return (
    <Panel>
      <EditableField
        label={texts.title}
        type="datetime-local"
        value={at && toLocalInput(at)}
        onSave={save && ((value) => save({ next_follow_up_at: value && fromLocalInput(value) }))}
      >
        {at && (
          <Group gap={6}>
            {formatInstant(at)}
            <Badge variant="light" tt="none" color={Date.parse(at) < now ? 'red' : 'gray'}>
              {Date.parse(at) < now ? texts.overdue : <RelativeTime instant={at} />}
            </Badge>
          </Group>
        )}
      </EditableField>
    </Panel>
  );
}
