'use client';

import { UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { CallOutcome } from '@/entities/lead/api/call-outcomes';
import * as m from '@/lib/messages/messages';
import classes from './outcome-buttons.module.css';

type Props = { outcomes: CallOutcome[]; value: number | undefined; onChange: (outcome: CallOutcome) => void };

/** Which digit chooses the outcome: 1 to 9, then 0. */
const keyOf = (index: number): string | undefined => (index < 10 ? String((index + 1) % 10) : undefined);

/** The outcomes of a call as large buttons; digits choose them, too, unless somebody is typing. */
export function OutcomeButtons({ outcomes, value, onChange }: Props) {
  useHotkeys(
    outcomes.flatMap((outcome, index) => {
      const key = keyOf(index);
      return key === undefined ? [] : [[key, () => onChange(outcome)] as [string, () => void]];
    }),
  );
  return (
    <div className={classes.grid} role="radiogroup" aria-label={m.activities.outcomeLabel}>
      {outcomes.map((outcome, index) => (
        <UnstyledButton
          key={outcome.id}
          className={classes.outcome}
          role="radio"
          aria-checked={outcome.id === value}
          aria-keyshortcuts={keyOf(index)}
          onClick={() => onChange(outcome)}
        >
          <span className={classes.key} aria-hidden>
            {keyOf(index)}
          </span>
          {outcome.label}
        </UnstyledButton>
      ))}
    </div>
  );
}
