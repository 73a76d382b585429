'use client';

import { Progress, Text } from '@mantine/core';
import * as m from '@/lib/messages/messages';
import type { NextStep } from '../api/profile';
import classes from './game.module.css';

const texts = m.game.profile;

export function NextSteps({ steps }: { steps: NextStep[] }) {
  if (steps.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {texts.nothingNext}
      </Text>
    );
  }
  return (
    <ul className={classes.rows}>
      {steps.map((step) => (
        <li key={`${step.kind} ${step.name}`} className={classes.row}>
          <Text size="sm" fw={600} className={classes.grow}>
            {titleOf(step)}
          </Text>
          <Text size="sm" c="dimmed">
            {texts.of(step.value, step.goal)}
          </Text>
          <Progress
            w="100%"
            size="sm"
            value={(100 * step.value) / step.goal}
            aria-label={`${titleOf(step)}: ${texts.of(step.value, step.goal)}`}
          />
        </li>
      ))}
    </ul>
  );
}

function titleOf(step: NextStep): string {
  if (step.kind === 'streak') return texts.nextStreak;
  return step.kind === 'level' ? texts.nextLevel(step.name) : step.name;
}
