'use client';

import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Page } from '@/components/page/page';
import { QueryView } from '@/components/states/query-view';
import * as m from '@/lib/messages/messages';
import { useMay } from '@/lib/session/use-session';
import { modelsQuery } from '../api/list-models';
import { ModelWorkbench } from './model-workbench';

export function ModelPage() {
  const edits = useMay('admin');
  return (
    <Page title={m.scoring.editor.title} subtitle={edits ? m.scoring.editor.subtitle : m.scoring.editor.subtitleReader}>
      <QueryView query={useQuery(modelsQuery)} skeleton={<ModelSkeleton />}>
        {(versions) => {
          const active = versions.find((version) => version.active) ?? versions[0];
          return active && <ModelWorkbench versions={versions} active={active} />;
        }}
      </QueryView>
    </Page>
  );
}

function ModelSkeleton() {
  return (
    <Stack>
      <Skeleton height={36} width={220} />
      <Skeleton height={260} />
      <Skeleton height={180} />
      <Skeleton height={420} />
    </Stack>
  );
}
