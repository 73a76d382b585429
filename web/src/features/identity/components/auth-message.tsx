import { Stack, Text, ThemeIcon, Title } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = { icon: ReactNode; color?: string; title: string; text?: ReactNode; children?: ReactNode };

/** How a page of the sign-in ended, in the place of its form. */
export function AuthMessage({ icon, color = 'gray', title, text, children }: Props) {
  return (
    <Stack align="center" gap="sm" ta="center" role="status">
      <ThemeIcon size={48} radius="xl" variant="light" color={color} aria-hidden>
        {icon}
      </ThemeIcon>
      <Title order={1}>{title}</Title>
      {text && (
        <Text size="sm" c="dimmed">
          {text}
        </Text>
      )}
      {children}
    </Stack>
  );
}
