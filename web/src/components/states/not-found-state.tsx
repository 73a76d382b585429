'use client';

import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import Link from 'next/link';
import * as m from '@/lib/messages/messages';

const texts = m.common.notFound;

/** The whole window, since an unknown address belongs to no part of the application. */
export function NotFoundState() {
  return (
    <Stack component="main" align="center" justify="center" gap="sm" mih="100dvh" px="md" ta="center">
      <IconMapQuestion size={72} stroke={1.2} color="var(--mantine-primary-color-filled)" aria-hidden />
      <Title order={1} size="1.75rem">
        {texts.title}
      </Title>
      <Text c="dimmed" maw={420}>
        {texts.text}
      </Text>
      <Group gap="xs" mt="sm" justify="center">
        <Button component={Link} href="/">
          {texts.home}
        </Button>
        <Button variant="default" onClick={() => history.back()}>
          {m.common.back}
        </Button>
      </Group>
    </Stack>
  );
}
