import { Alert, Button, Text } from '@mantine/core';
import { useMemo } from 'react';
import * as m from '@/lib/messages/messages';
import type { ModelDraft } from '../hooks/use-model-draft';
import { toModel } from '../model/draft';
import { ConversionPoints } from './conversion-points';
import { EditorContext } from './editor-context';
import classes from './editor.module.css';
import { EngagementPoints } from './engagement-points';
import { PreviewPanel } from './preview-panel';
import { SourcePoints } from './source-points';
import { ThresholdsEditor } from './thresholds-editor';
import { UrgencyPoints } from './urgency-points';
import { WeightsEditor } from './weights-editor';

const texts = m.scoring.editor;

type Props = {
  edited: ModelDraft;
  activeVersion: number;
  readOnly: boolean;
  onSave: () => void;
  onDiscard: () => void;
};

export function ModelEditor({ edited, activeVersion, readOnly, onSave, onDiscard }: Props) {
  const { form, draft, base, dirty, problems, valid } = edited;
  const editor = useMemo(() => ({ form, problems, readOnly }), [form, problems, readOnly]);
  const model = useMemo(() => (valid ? toModel(draft, base.name) : undefined), [valid, draft, base.name]);
  return (
    <EditorContext value={editor}>
      {base.version !== activeVersion && !readOnly && (
        <Alert color="blue" variant="light">
          {texts.notActive(base.version, activeVersion)}
        </Alert>
      )}
      <div className={classes.layout} data-alone={readOnly || undefined}>
        <div className={classes.shape}>
          <WeightsEditor />
          <ThresholdsEditor />
        </div>
        {!readOnly && (
          <div className={classes.preview}>
            <PreviewPanel model={model} />
          </div>
        )}
        <div className={classes.points}>
          <div className={classes.column}>
            <SourcePoints />
            <ConversionPoints />
          </div>
          <div className={classes.column}>
            <EngagementPoints />
            <UrgencyPoints />
          </div>
        </div>
      </div>
      {dirty && !readOnly && (
        <div className={classes.saveBar} role="region" aria-label={texts.unsaved}>
          <div style={{ flex: '1 1 200px' }}>
            <Text size="sm" fw={600}>
              {texts.unsaved}
            </Text>
            <Text size="xs" c={valid ? 'dimmed' : 'var(--mantine-color-error)'} role="status">
              {valid ? texts.unsavedHint(base.version) : texts.invalid(Object.keys(problems).length)}
            </Text>
          </div>
          <Button variant="default" onClick={onDiscard}>
            {texts.discard}
          </Button>
          <Button onClick={onSave} disabled={!valid}>
            {texts.save}
          </Button>
        </div>
      )}
    </EditorContext>
  );
}
