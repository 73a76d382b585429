'use client';

import { NumberInput, SimpleGrid } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import * as m from '@/lib/messages/messages';
import type { GameSettings } from '../api/settings';

const texts = m.game.settings;
const CATEGORIES = ['hot', 'warm', 'cold', 'nurture'] as const;

/** Each factor with what it makes of a conversion. */
export function DifficultyFields({ form }: { form: UseFormReturnType<GameSettings> }) {
  const base = form.values.rules.find(({ rule }) => rule === 'lead_converted')?.points ?? 0;
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      {CATEGORIES.map((category) => (
        <NumberInput
          key={category}
          label={texts.categories[category]}
          description={texts.preview(base, Number(form.values.difficulty[category]), m.game.rules.lead_converted ?? '')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          min={0}
          max={10}
          step={0.1}
          decimalScale={2}
          {...form.getInputProps(`difficulty.${category}`)}
        />
      ))}
    </SimpleGrid>
  );
}
