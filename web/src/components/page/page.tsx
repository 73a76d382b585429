import { Box, Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './page.module.css';

type Props = {
  title: ReactNode;
  subtitle?: ReactNode;
  /** Buttons at the right of the title. */
  actions?: ReactNode;
  /** Fills the window and scrolls inside, as lists do. */
  fill?: boolean;
  children: ReactNode;
};

export function Page({ title, subtitle, actions, fill = false, children }: Props) {
  return (
    <Box className={classes.page} data-fill={fill || undefined}>
      <Group component="header" justify="space-between" gap="xs" className={classes.header}>
        <div className={classes.titles}>
          <Title order={1}>{title}</Title>
          {subtitle && (
            <Text c="dimmed" size="sm" component="div">
              {subtitle}
            </Text>
          )}
        </div>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </Box>
  );
}
