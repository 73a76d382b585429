'use client';

import { Group, Modal, ScrollArea, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import type { ModelVersion } from '@/entities/score/model/score';
import * as m from '@/lib/messages/messages';
import { differences } from '../model/differences';
import { DifferencesTable } from './differences-table';

const texts = m.scoring.compare;

type Props = { versions: ModelVersion[]; from: number; to: number; onClose: () => void };

/** Two versions side by side, in words. */
export function CompareDialog({ versions, from, to, onClose }: Props) {
  const [sides, setSides] = useState({ from, to });
  const find = (number: number) => versions.find(({ version }) => version === number);
  const [before, after] = [find(sides.from), find(sides.to)];
  const data = versions.map(({ version, name }) => ({
    value: String(version),
    label: m.scoring.versions.named(version, name),
  }));
  return (
    <Modal opened onClose={onClose} size="lg" title={texts.title} scrollAreaComponent={ScrollArea.Autosize}>
      <Stack>
        <Group grow align="flex-end">
          <Select
            label={texts.from}
            data={data}
            allowDeselect={false}
            value={String(sides.from)}
            onChange={(value) => setSides({ ...sides, from: Number(value) })}
          />
          <Select
            label={texts.to}
            data={data}
            allowDeselect={false}
            value={String(sides.to)}
            onChange={(value) => setSides({ ...sides, to: Number(value) })}
          />
        </Group>
        {before && after && (
          <DifferencesTable
            list={differences(before.model, after.model)}
            from={m.scoring.versions.number(before.version)}
            to={m.scoring.versions.number(after.version)}
          />
        )}
      </Stack>
    </Modal>
  );
}
