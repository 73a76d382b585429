'use client';

import { SegmentedControl, Stack, Text, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useMounted } from '@mantine/hooks';
import { formatInstant, formatNumber } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';

const texts = m.identity.account.appearance;
const { theme } = m.shell;

export function Appearance() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const mounted = useMounted();
  if (!mounted) return null;
  return (
    <Stack gap="md">
      <div>
        <Text size="sm" fw={500} mb={4} id="theme-label">
          {texts.theme}
        </Text>
        <SegmentedControl
          aria-labelledby="theme-label"
          value={colorScheme}
          onChange={(value) => setColorScheme(value as MantineColorScheme)}
          data={[
            { value: 'light', label: theme.light },
            { value: 'dark', label: theme.dark },
            { value: 'auto', label: theme.auto },
          ]}
        />
      </div>
      <div>
        <Text size="sm" c="dimmed">
          {texts.language}
        </Text>
        <Text>
          {languageName()} · {formatNumber(1234.5)}
        </Text>
      </div>
      <div>
        <Text size="sm" c="dimmed">
          {texts.zone}
        </Text>
        <Text>
          {Intl.DateTimeFormat().resolvedOptions().timeZone} · {formatInstant(new Date().toISOString())}
        </Text>
      </div>
      <Text size="sm" c="dimmed">
        {texts.fromBrowser}
      </Text>
    </Stack>
  );
}

function languageName(): string {
  const { language } = navigator;
  return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
}
