import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { FigureField } from './figure-field';
import classes from './editor.module.css';

/** A label with its figure at the right. */
export function FigureRow({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    <div className={classes.figureRow}>
      <div>
        <Text size="sm">{label}</Text>
        {hint && (
          <Text size="xs" c="dimmed">
            {hint}
          </Text>
        )}
      </div>
      {children}
    </div>
  );
}

/** Points by fixed names, such as those of the statuses. */
export function PointRows<K extends string>(props: { path: string; names: readonly K[]; label: (name: K) => string }) {
  return props.names.map((name) => (
    <FigureRow key={name} label={props.label(name)}>
      <FigureField path={`${props.path}.${name}`} aria-label={props.label(name)} />
    </FigureRow>
  ));
}
