'use client';

import { Panel } from '@/components/page/panel';
import type { Lead } from '@/entities/lead/model/lead';
import * as m from '@/lib/messages/messages';
import { EditableField } from './editable-field';
import type { SaveLead } from './save-lead';

const texts = m.leadsDetail.notes;

export function NotesPanel({ lead, save }: { lead: Lead; save?: SaveLead }) {
  return (
    <Panel title={texts.title}>
      <EditableField
        label={texts.title}
        value={lead.notes}
        multiline
        maxLength={10_000}
        hint={save ? texts.placeholder : texts.empty}
        onSave={save && ((notes) => save({ notes }))}
      />
    </Panel>
  );
}
