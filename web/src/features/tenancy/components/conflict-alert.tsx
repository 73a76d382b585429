import { Alert, Button, Group, List, Text } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import * as m from '@/lib/messages/messages';
import type { Tenant, TenantPatch } from '../api/tenant';
import { conflicts } from '../model/tenant-form';

const texts = m.tenancy.settings;

type Props = {
  mine: TenantPatch;
  base: Tenant;
  theirs: Tenant;
  saving: boolean;
  onOverwrite: () => void;
  onTakeTheirs: () => void;
};

/** Two admins at once: nothing is lost before the second one has chosen. */
export function ConflictAlert({ mine, base, theirs, saving, onOverwrite, onTakeTheirs }: Props) {
  const touched = conflicts(mine, base, theirs);
  return (
    <Alert color="yellow" role="alert" icon={<IconGitMerge aria-hidden />} title={texts.conflictTitle}>
      <Text size="sm">{texts.conflictText}</Text>
      {touched.length > 0 ? (
        <List size="sm" mt="xs">
          {touched.map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
      ) : (
        <Text size="sm" mt="xs">
          {texts.conflictSame}
        </Text>
      )}
      <Group gap="xs" mt="sm">
        <Button size="xs" onClick={onOverwrite} loading={saving}>
          {texts.overwrite}
        </Button>
        <Button size="xs" variant="default" onClick={onTakeTheirs}>
          {texts.takeTheirs}
        </Button>
      </Group>
    </Alert>
  );
}
