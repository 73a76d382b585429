'use client';

import { NumberInput, Switch, TextInput } from '@mantine/core';
import { EntryDialog } from '@/components/catalogue/entry-dialog';
import type { EntryDialogProps } from '@/components/catalogue/use-entry-dialog';
import * as m from '@/lib/messages/messages';
import { createBreakReason, updateBreakReason, type BreakReason, type BreakReasonFields } from '../api/break-reasons';
import { floorKeys } from '../keys/floor-keys';
import { breakReasonSchema, type BreakReasonValues } from '../model/team-schema';

const texts = m.agentsPages.teams;

export function BreakReasonDialog({ entry: reason, onClose }: EntryDialogProps<BreakReason>) {
  return (
    <EntryDialog<BreakReasonValues>
      title={reason ? texts.editReason : texts.addReason}
      initial={{
        name: reason?.name ?? '',
        paid: reason?.paid ?? false,
        active: reason?.active ?? true,
        limit_minutes: reason?.limit_minutes ?? '',
      }}
      schema={breakReasonSchema}
      save={(values) => (reason ? updateBreakReason(reason, fieldsOf(values)) : createBreakReason(fieldsOf(values)))}
      done={texts.reasonSaved}
      refresh={floorKeys.breakReasons}
      onClose={onClose}
      fields={(form) => (
        <>
          <TextInput label={texts.name} data-autofocus {...form.getInputProps('name')} />
          <NumberInput
            label={texts.limit}
            description={texts.limitHint}
            placeholder={m.agents.noLimit}
            min={1}
            max={480}
            allowDecimal={false}
            suffix=" min"
            {...form.getInputProps('limit_minutes')}
          />
          <Switch
            label={texts.paid}
            description={texts.paidHint}
            {...form.getInputProps('paid', { type: 'checkbox' })}
          />
          <Switch
            label={texts.inUse}
            description={texts.inUseHint}
            {...form.getInputProps('active', { type: 'checkbox' })}
          />
        </>
      )}
    />
  );
}

function fieldsOf({ name, paid, active, limit_minutes: limit }: BreakReasonValues): BreakReasonFields {
  return { name: name.trim(), paid, active, limit_minutes: limit === '' ? null : limit };
}
