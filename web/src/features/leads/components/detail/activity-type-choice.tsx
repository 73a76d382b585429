'use client';

import { Group, UnstyledButton } from '@mantine/core';
import * as m from '@/lib/messages/messages';
import type { LoggedType } from '../../model/activity-draft';
import { ACTIVITY_ICON } from './activity-icon';
import classes from './activity-type-choice.module.css';

type Props = { types: readonly LoggedType[]; value: LoggedType; onChange: (type: LoggedType) => void };

export function ActivityTypeChoice({ types, value, onChange }: Props) {
  return (
    <Group gap={4} role="group" aria-label={m.activities.logging}>
      {types.map((type) => {
        const Icon = ACTIVITY_ICON[type];
        return (
          <UnstyledButton
            key={type}
            className={classes.type}
            aria-pressed={type === value}
            onClick={() => onChange(type)}
          >
            <Icon size={16} aria-hidden />
            {m.activities.type[type]}
          </UnstyledButton>
        );
      })}
    </Group>
  );
}
