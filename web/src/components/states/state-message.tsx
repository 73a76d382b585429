import { Stack, Text, ThemeIcon, Title } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = {
  icon: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  color?: string;
  /** 1 where it stands for a whole page. */
  order?: 1 | 2;
};

/** What stands where there is nothing to show: what happened, and what to do next. */
export function StateMessage({ icon, title, children, action, color = 'gray', order = 2 }: Props) {
  return (
    <Stack align="center" gap="sm" py="xl" px="md" maw={520} mx="auto" ta="center">
      <ThemeIcon size={48} radius="xl" variant="light" color={color} aria-hidden>
        {icon}
      </ThemeIcon>
      <Title order={order}>{title}</Title>
      {children && <Text c="dimmed">{children}</Text>}
      {action}
    </Stack>
  );
}
