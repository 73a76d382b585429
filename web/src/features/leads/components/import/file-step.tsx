'use client';

import { Button, FileButton, Group, Loader, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { IconFileSpreadsheet, IconUpload } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import { ProblemAlert } from '@/components/states/problem-alert';
import { asProblem, Problem } from '@/lib/api/problem';
import * as m from '@/lib/messages/messages';
import type { ImportPreview } from '../../api/import-leads';
import { fileProblem, formatBytes } from '../../model/import-file';
import classes from './import.module.css';

const texts = m.leadsImport.file;

type Props = { file?: File; onFile: (file: File) => void; preview: UseQueryResult<ImportPreview> };

export function FileStep({ file, onFile, preview }: Props) {
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<string>();

  const take = (next: File | null | undefined): void => {
    if (!next) return;
    const wrong = fileProblem(next);
    setRefused(wrong);
    if (!wrong) onFile(next);
  };
  const onDrag = (event: DragEvent, enters: boolean): void => {
    event.preventDefault();
    setOver(enters);
  };
  const problem = refused ? new Problem(422, 'file', refused) : preview.isError ? asProblem(preview.error) : undefined;

  return (
    <>
      <div
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={(event) => onDrag(event, true)}
        onDragLeave={(event) => onDrag(event, false)}
        onDrop={(event) => {
          onDrag(event, false);
          take(event.dataTransfer.files[0]);
        }}
      >
        {file ? <IconFileSpreadsheet size={32} aria-hidden /> : <IconUpload size={32} aria-hidden />}
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {file ? `${file.name} (${formatBytes(file.size)})` : texts.drop}
        </Text>
        <Text size="sm" c="dimmed" maw={520}>
          {texts.hint}
        </Text>
        <FileButton accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values" onChange={take}>
          {(props) => (
            <Button {...props} variant={file ? 'default' : 'filled'}>
              {file ? texts.other : texts.choose}
            </Button>
          )}
        </FileButton>
        {file && preview.isFetching && (
          <Group gap="xs" role="status">
            <Loader size="xs" aria-hidden />
            <Text size="sm">{texts.reading}</Text>
          </Group>
        )}
      </div>
      {problem && <ProblemAlert problem={problem} />}
    </>
  );
}
