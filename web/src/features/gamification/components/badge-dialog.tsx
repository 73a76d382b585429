'use client';

import { Group, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { EntryDialog } from '@/components/catalogue/entry-dialog';
import type { EntryDialogProps } from '@/components/catalogue/use-entry-dialog';
import * as m from '@/lib/messages/messages';
import { changeBadge, createBadge, type Badge, type BadgeFields } from '../api/settings';
import { gameKeys } from '../keys/game-keys';
import { BADGE_ICONS, BadgeIcon } from '../model/badge-icons';
import { badgeSchema } from '../model/game-schema';
import { METRICS } from '../model/metrics';

const texts = m.game;

export function BadgeDialog({ entry: badge, onClose }: EntryDialogProps<Badge>) {
  return (
    <EntryDialog<BadgeFields>
      title={badge ? texts.settings.editBadge : texts.settings.addBadge}
      initial={{
        name: badge?.name ?? '',
        description: badge?.description ?? '',
        icon: badge?.icon ?? 'star',
        metric: badge?.metric ?? 'conversions',
        goal: badge?.goal ?? 10,
      }}
      schema={badgeSchema}
      save={(fields) => (badge ? changeBadge(badge, fields) : createBadge(fields))}
      done={texts.settings.badgeSaved}
      refresh={gameKeys.all}
      onClose={onClose}
      fields={(form) => (
        <>
          <TextInput label={texts.form.name} data-autofocus {...form.getInputProps('name')} />
          <Textarea label={texts.form.description} autosize minRows={2} {...form.getInputProps('description')} />
          <Select
            label={texts.form.icon}
            data={BADGE_ICONS}
            allowDeselect={false}
            leftSection={<BadgeIcon name={form.values.icon} size={18} />}
            {...form.getInputProps('icon')}
          />
          <Group grow align="flex-start">
            <Select label={texts.form.metric} data={METRICS} allowDeselect={false} {...form.getInputProps('metric')} />
            <NumberInput label={texts.form.goal} min={1} allowDecimal={false} {...form.getInputProps('goal')} />
          </Group>
        </>
      )}
    />
  );
}
