'use client';

import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { CopyButton } from '@/components/copy/copy-button';
import { saveFile } from '@/lib/browser/save-file';
import * as m from '@/lib/messages/messages';
import { useSignedIn } from '@/lib/session/use-session';
import classes from './two-factor.module.css';

const texts = m.identity.account.twoFactor;

/** They are told once, so one goes on only after saying that they are kept. */
export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const { user } = useSignedIn();
  const [kept, setKept] = useState(false);
  const text = codes.join('\n');
  return (
    <Stack gap="md">
      <Text size="sm">{texts.codesText}</Text>
      <div className={classes.sheet}>
        <Text size="sm" className={classes.onPaper}>
          {texts.fileHead(user.email)}
        </Text>
        <ul className={classes.codes} aria-label={texts.codesTitle}>
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </div>
      <Group gap="xs">
        <CopyButton text={text} />
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => saveFile(texts.fileName, `${texts.fileHead(user.email)}\n\n${text}\n`)}
        >
          {texts.download}
        </Button>
        <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
          {texts.print}
        </Button>
      </Group>
      <Group justify="space-between" gap="sm">
        <Checkbox label={texts.kept} checked={kept} onChange={(event) => setKept(event.currentTarget.checked)} />
        <Button disabled={!kept} onClick={onKept}>
          {texts.finish}
        </Button>
      </Group>
    </Stack>
  );
}
