'use client';

import { ActionIcon, Button, Group, NumberInput, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import * as m from '@/lib/messages/messages';
import type { GameSettings } from '../api/settings';

const texts = m.game.settings;
const MOST = 100;

export function LevelFields({ form }: { form: UseFormReturnType<GameSettings> }) {
  const { levels } = form.values;
  const add = (): void =>
    form.insertListItem('levels', {
      name: texts.level(levels.length + 1),
      points: Math.max(100, (levels.at(-1)?.points ?? 0) * 2),
    });
  return (
    <Stack gap="xs">
      {levels.map((_, index) => (
        <Group key={index} gap="xs" wrap="nowrap" align="flex-start">
          <TextInput
            style={{ flex: 1 }}
            aria-label={texts.level(index + 1)}
            {...form.getInputProps(`levels.${index}.name`)}
          />
          <NumberInput
            w={130}
            aria-label={texts.levelPoints(index + 1)}
            min={0}
            allowDecimal={false}
            thousandSeparator=","
            hideControls
            disabled={index === 0}
            {...form.getInputProps(`levels.${index}.points`)}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            disabled={index === 0}
            aria-label={texts.removeLevel(index + 1)}
            onClick={() => form.removeListItem('levels', index)}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        disabled={levels.length >= MOST}
        onClick={add}
        style={{ alignSelf: 'flex-start' }}
      >
        {texts.addLevel}
      </Button>
    </Stack>
  );
}
