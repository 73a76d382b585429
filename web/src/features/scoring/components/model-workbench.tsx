'use client';

import { Tabs } from '@mantine/core';
import dynamic from 'next/dynamic';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { useState } from 'react';
import { confirm } from '@/components/confirm/confirm';
import type { ModelVersion } from '@/entities/score/model/score';
import * as m from '@/lib/messages/messages';
import { useMay } from '@/lib/session/use-session';
import { useLeaveWarning } from '../hooks/use-leave-warning';
import { useModelDraft } from '../hooks/use-model-draft';
import { useShownJob } from '../hooks/use-shown-job';
import { toModel } from '../model/draft';
import { draftPath } from '../model/draft-schema';
import { ModelEditor } from './model-editor';
import { Recalculation } from './recalculation';
import { VersionsPanel } from './versions-panel';

const SaveDialog = dynamic(() => import('./save-dialog').then((file) => file.SaveDialog), { ssr: false });
const ActivateDialog = dynamic(() => import('./activate-dialog').then((file) => file.ActivateDialog), { ssr: false });
const texts = m.scoring.editor;
const TABS = ['editor', 'versions'] as const;

/** The model as it is edited, and its versions. */
export function ModelWorkbench({ versions, active }: { versions: ModelVersion[]; active: ModelVersion }) {
  const edits = useMay('admin');
  const edited = useModelDraft(versions, active);
  const [tab, setTab] = useQueryState('tab', parseAsStringLiteral(TABS).withDefault('editor'));
  const [, showJob] = useShownJob();
  const [saving, setSaving] = useState(false);
  const [activating, setActivating] = useState<ModelVersion>();
  useLeaveWarning(edited.dirty);

  const giveUpAnd = (then: () => void): void => {
    if (!edited.dirty) return then();
    confirm({
      title: texts.discardTitle,
      text: texts.discardText,
      action: texts.discard,
      danger: true,
      onConfirm: then,
    });
  };
  const edit = (version: ModelVersion): void =>
    giveUpAnd(() => {
      edited.open(version);
      void setTab('editor');
    });

  return (
    <>
      <Recalculation />
      <Tabs value={tab} onChange={(value) => void setTab(value as (typeof TABS)[number])} keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="editor">{texts.tab}</Tabs.Tab>
          <Tabs.Tab value="versions">{m.scoring.versions.tab(versions.length)}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="editor">
          <ModelEditor
            edited={edited}
            activeVersion={active.version}
            readOnly={!edits}
            onSave={() => setSaving(true)}
            onDiscard={() => giveUpAnd(() => edited.open(active))}
          />
        </Tabs.Panel>
        <Tabs.Panel value="versions">
          <VersionsPanel versions={versions} active={active} onActivate={setActivating} onEdit={edit} />
        </Tabs.Panel>
      </Tabs>
      {saving && (
        <SaveDialog
          base={edited.base}
          model={toModel(edited.draft, edited.base.name)}
          onClose={() => setSaving(false)}
          onSaved={(saved) => {
            setSaving(false);
            edited.open(saved);
            setActivating(saved);
          }}
          onRefused={(problem) => {
            setSaving(false);
            const names = edited.draft.sources.map((source) => source.name);
            edited.setRefused(
              Object.fromEntries(problem.fields.map((field) => [draftPath(field.field, names), field.message])),
            );
          }}
        />
      )}
      {activating && (
        <ActivateDialog
          version={activating}
          back={activating.version < active.version}
          onClose={() => setActivating(undefined)}
          onActivated={(job) => {
            setActivating(undefined);
            if (!edited.dirty) edited.open(activating);
            if (job !== null) showJob(job);
          }}
        />
      )}
    </>
  );
}
