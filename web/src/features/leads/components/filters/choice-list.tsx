import { UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './choice-list.module.css';

type Props<T> = {
  label: string;
  choices: { value: T; content: ReactNode }[];
  value: T;
  onChoose: (value: T) => void;
};

/** One of a few, at once. */
export function ChoiceList<T extends string | number | null>({ label, choices, value, onChoose }: Props<T>) {
  return (
    <div role="group" aria-label={label}>
      {choices.map((choice) => (
        <UnstyledButton
          key={String(choice.value)}
          className={classes.choice}
          aria-pressed={choice.value === value}
          onClick={() => onChoose(choice.value)}
        >
          <span className={classes.text}>{choice.content}</span>
          {choice.value === value && <IconCheck size={15} aria-hidden />}
        </UnstyledButton>
      ))}
    </div>
  );
}
