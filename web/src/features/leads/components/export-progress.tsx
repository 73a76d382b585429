'use client';

import { Button, Paper, Progress, Text } from '@mantine/core';
import { formatInteger } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import classes from './export-progress.module.css';

type Props = { rows: number; total?: { count: number; exact: boolean }; onCancel: () => void };

export function ExportProgress({ rows, total, onCancel }: Props) {
  const known = total?.exact && total.count > 0 ? total.count : undefined;
  const text =
    rows === 0
      ? m.list.download.preparing
      : m.list.download.running(formatInteger(rows), known === undefined ? undefined : formatInteger(known));
  return (
    <Paper withBorder className={classes.bar} role="status">
      <Text size="sm" fw={600} className={classes.text}>
        {m.leads.export.title}
      </Text>
      <Progress
        className={classes.progress}
        value={known && rows > 0 ? Math.min(100, (100 * rows) / known) : 100}
        animated
        aria-label={m.leads.export.title}
      />
      <Text size="sm" c="dimmed" className={classes.text}>
        {text}
      </Text>
      <Button size="compact-sm" variant="default" onClick={onCancel}>
        {m.common.cancel}
      </Button>
    </Paper>
  );
}
