'use client';

import { NativeSelect, NumberInput, Switch, TextInput } from '@mantine/core';
import { EntryDialog } from '@/components/catalogue/entry-dialog';
import type { EntryDialogProps } from '@/components/catalogue/use-entry-dialog';
import type { CallOutcome } from '@/entities/lead/api/call-outcomes';
import { leadKeys } from '@/entities/lead/keys/lead-keys';
import { STATUSES } from '@/entities/lead/model/lead';
import * as m from '@/lib/messages/messages';
import { createCallOutcome, updateCallOutcome } from '../../api/call-outcomes';
import { fieldsOf, outcomeSchema, valuesOf, type OutcomeValues } from '../../model/outcome-schema';

const texts = m.outcomes;
const options = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }));
const NEXT = STATUSES.filter((status) => status !== 'new').map((value) => ({ value, label: m.leads.status[value] }));

export function OutcomeDialog({ entry: outcome, onClose }: EntryDialogProps<CallOutcome>) {
  return (
    <EntryDialog<OutcomeValues>
      title={outcome ? texts.edit : texts.add}
      initial={valuesOf(outcome)}
      schema={outcomeSchema}
      save={(values) => (outcome ? updateCallOutcome(outcome, fieldsOf(values)) : createCallOutcome(fieldsOf(values)))}
      done={texts.saved}
      refresh={leadKeys.callOutcomes}
      onClose={onClose}
      fields={(form) => (
        <>
          <TextInput label={texts.label} maxLength={64} data-autofocus {...form.getInputProps('label')} />
          <NativeSelect
            label={texts.meaning}
            description={texts.meaningHint}
            data={options(texts.meanings)}
            {...form.getInputProps('meaning')}
          />
          <NativeSelect
            label={texts.nextStatus}
            description={texts.nextStatusHint}
            data={[{ value: '', label: texts.staysNone }, ...NEXT]}
            {...form.getInputProps('next_status')}
          />
          <NativeSelect
            label={texts.followUp}
            data={[{ value: '', label: texts.followUpNone }, ...options(texts.presets)]}
            {...form.getInputProps('follow_up')}
          />
          <NumberInput
            label={texts.position}
            description={texts.positionHint}
            min={0}
            max={10_000}
            allowDecimal={false}
            {...form.getInputProps('position')}
          />
          <Switch
            label={texts.active}
            description={texts.activeHint}
            {...form.getInputProps('active', { type: 'checkbox' })}
          />
        </>
      )}
    />
  );
}
