import { Text } from '@mantine/core';
import * as m from '@/lib/messages/messages';
import { shapeOf } from '../model/value';
import classes from './audit.module.css';

const texts = m.audit.entry;

/** A value of any kind, long ones on lines of their own. */
export function ValueView({ value, label }: { value: unknown; label: string }) {
  const shape = shapeOf(value);
  switch (shape.shape) {
    case 'nothing':
    case 'empty':
      return (
        <Text span inherit fs="italic">
          {shape.shape === 'nothing' ? texts.nothing : texts.empty}
        </Text>
      );
    case 'flag':
      return shape.on ? texts.yes : texts.no;
    case 'block':
      return (
        <pre className={classes.block} tabIndex={0} role="group" aria-label={label}>
          {shape.text}
        </pre>
      );
    case 'text':
      return shape.text;
  }
}
