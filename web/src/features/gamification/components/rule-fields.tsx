'use client';

import { NumberInput, Switch, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { Fragment } from 'react';
import * as m from '@/lib/messages/messages';
import type { GameSettings } from '../api/settings';
import classes from './game.module.css';

const texts = m.game.settings;

export function RuleFields({ form }: { form: UseFormReturnType<GameSettings> }) {
  return (
    <div className={classes.rules}>
      <Text size="xs" c="dimmed">
        {texts.rule}
      </Text>
      <Text size="xs" c="dimmed">
        {texts.base}
      </Text>
      <Text size="xs" c="dimmed">
        {texts.cap}
      </Text>
      {form.values.rules.map((rule, index) => {
        const name = m.game.rules[rule.rule] ?? rule.rule;
        return (
          <Fragment key={rule.rule}>
            <Switch label={name} {...form.getInputProps(`rules.${index}.enabled`, { type: 'checkbox' })} />
            <NumberInput
              aria-label={`${name}: ${texts.base}`}
              min={0}
              max={10_000}
              allowDecimal={false}
              hideControls
              disabled={!rule.enabled}
              {...form.getInputProps(`rules.${index}.points`)}
            />
            <NumberInput
              aria-label={`${name}: ${texts.cap}`}
              placeholder={texts.noCap}
              min={0}
              allowDecimal={false}
              hideControls
              disabled={!rule.enabled}
              value={rule.daily_cap ?? ''}
              onChange={(value) =>
                form.setFieldValue(`rules.${index}.daily_cap`, typeof value === 'number' ? value : null)
              }
              error={form.errors[`rules.${index}.daily_cap`]}
            />
          </Fragment>
        );
      })}
    </div>
  );
}
