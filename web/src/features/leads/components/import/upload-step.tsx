'use client';

import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { Panel } from '@/components/page/panel';
import * as m from '@/lib/messages/messages';
import { formatBytes } from '../../model/import-file';

const texts = m.leadsImport.upload;

type Props = { file: File; progress?: { sent: number; total: number }; onCancel: () => void };

export function UploadStep({ file, progress, onCancel }: Props) {
  const { sent, total } = progress ?? { sent: 0, total: file.size };
  const all = total > 0 && sent >= total;
  return (
    <Panel>
      <Stack gap="sm">
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {texts.title(file.name)}
        </Text>
        <Progress value={total > 0 ? (sent / total) * 100 : 0} animated={all} aria-label={texts.title(file.name)} />
        <Group justify="space-between" gap="xs">
          <Text size="sm" c="dimmed">
            {all ? texts.stored : texts.of(formatBytes(sent), formatBytes(total))}
          </Text>
          <Button variant="default" size="compact-sm" onClick={onCancel}>
            {texts.cancel}
          </Button>
        </Group>
        <Text size="sm">{texts.keepOpen}</Text>
      </Stack>
    </Panel>
  );
}
