import { Badge, Button, Group, Text } from '@mantine/core';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Panel } from '@/components/page/panel';
import { RelativeTime } from '@/components/time/relative-time';
import { PersonName } from '@/entities/person/ui/person-name';
import type { ModelVersion } from '@/entities/score/model/score';
import * as m from '@/lib/messages/messages';
import { useMay } from '@/lib/session/use-session';
import classes from './editor.module.css';

const CompareDialog = dynamic(() => import('./compare-dialog').then((file) => file.CompareDialog), { ssr: false });
const texts = m.scoring.versions;

type Props = {
  versions: ModelVersion[];
  active: ModelVersion;
  onActivate: (version: ModelVersion) => void;
  onEdit: (version: ModelVersion) => void;
};

/** Every saved version, newest first: who made it and when, and what can be done with it. */
export function VersionsPanel({ versions, active, onActivate, onEdit }: Props) {
  const edits = useMay('admin');
  const [compared, setCompared] = useState<{ from: number; to: number }>();
  return (
    <Panel title={texts.title}>
      <ul className={classes.plainList}>
        {versions.map((version, index) => (
          <li key={version.version} className={classes.version}>
            <VersionText version={version} />
            <Group gap="xs">
              {versions.length > 1 && (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={texts.compareLabel(version.version)}
                  onClick={() => setCompared(against(version, versions[index + 1], active))}
                >
                  {texts.compare}
                </Button>
              )}
              {edits && (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={texts.editLabel(version.version)}
                  onClick={() => onEdit(version)}
                >
                  {texts.edit}
                </Button>
              )}
              {edits && !version.active && (
                <Button
                  size="xs"
                  variant="light"
                  aria-label={texts.activateLabel(version.version)}
                  onClick={() => onActivate(version)}
                >
                  {version.version < active.version ? texts.goBack : texts.activate}
                </Button>
              )}
            </Group>
          </li>
        ))}
      </ul>
      {compared && <CompareDialog versions={versions} {...compared} onClose={() => setCompared(undefined)} />}
    </Panel>
  );
}

/** A version is compared with the active one; the active one with the one before it. */
function against(version: ModelVersion, before: ModelVersion | undefined, active: ModelVersion) {
  return version.active
    ? { from: before?.version ?? version.version + 1, to: version.version }
    : { from: active.version, to: version.version };
}

function VersionText({ version }: { version: ModelVersion }) {
  return (
    <div className={classes.versionText}>
      <Group gap="xs">
        <Text fw={600}>{texts.named(version.version, version.name)}</Text>
        {version.active && (
          <Badge color="green" variant="light" tt="none">
            {texts.active}
          </Badge>
        )}
      </Group>
      <Text size="sm" c="dimmed" component="div">
        {texts.savedBy} <PersonName id={version.created_by} fallback={m.common.product} />{' '}
        <RelativeTime instant={version.created_at} />
        {version.activated_at && (
          <>
            {' · '}
            {texts.activatedBy} <PersonName id={version.activated_by} fallback={m.common.product} />{' '}
            <RelativeTime instant={version.activated_at} />
          </>
        )}
      </Text>
      {version.activation_note && <Text size="sm">“{version.activation_note}”</Text>}
    </div>
  );
}
