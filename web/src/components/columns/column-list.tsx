'use client';

import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import * as m from '@/lib/messages/messages';
import classes from './columns.module.css';
import { moved, withColumn } from './column-order';

export type ColumnListProps = {
  /** Every column there is. */
  columns: readonly { id: string; label: string }[];
  /** Those that are shown, in their order. */
  shown: readonly string[];
  /** Always shown. */
  fixed?: string;
  /** Undefined for the usual ones. */
  onChange: (shown: string[] | undefined) => void;
};

export function ColumnList({ columns, shown, fixed, onChange }: ColumnListProps) {
  const label = (id: string): string => columns.find((column) => column.id === id)?.label ?? id;
  const hidden = columns.filter((column) => !shown.includes(column.id));
  return (
    <>
      <ul className={classes.list} aria-label={m.list.chooseColumns}>
        {shown.map((id, index) => (
          <li key={id} className={classes.item}>
            <Checkbox
              size="xs"
              label={label(id)}
              checked
              disabled={id === fixed}
              onChange={() => onChange(withColumn(shown, id, false))}
            />
            <span className={classes.moves}>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={24}
                aria-label={m.list.moveUp(label(id))}
                disabled={index === 0}
                onClick={() => onChange(moved(shown, index, -1))}
              >
                <IconChevronUp size={14} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={24}
                aria-label={m.list.moveDown(label(id))}
                disabled={index === shown.length - 1}
                onClick={() => onChange(moved(shown, index, 1))}
              >
                <IconChevronDown size={14} aria-hidden />
              </ActionIcon>
            </span>
          </li>
        ))}
        {hidden.map((column) => (
          <li key={column.id} className={classes.item}>
            <Checkbox
              size="xs"
              label={column.label}
              checked={false}
              onChange={() => onChange(withColumn(shown, column.id, true))}
            />
          </li>
        ))}
      </ul>
      <Button variant="subtle" size="compact-xs" mt={6} onClick={() => onChange(undefined)}>
        {m.list.resetColumns}
      </Button>
    </>
  );
}
