'use client';

import { Button, Group, Stepper } from '@mantine/core';
import Link from 'next/link';
import { useState } from 'react';
import * as m from '@/lib/messages/messages';
import { useImportPreview } from '../../hooks/use-import-preview';
import { useImportUpload } from '../../hooks/use-import-upload';
import type { Mapping } from '../../model/import-mapping';
import { CheckStep } from './check-step';
import { ColumnsStep } from './columns-step';
import { FileStep } from './file-step';
import classes from './import.module.css';
import { UploadStep } from './upload-step';

const texts = m.leadsImport;
const LAST = 3;

/** Upload, columns, check, import. Every step can be gone back to, and keeps what was chosen. */
export function ImportWizard({ onStarted }: { onStarted: (jobId: number) => void }) {
  const [step, setStep] = useState(0);
  const [file, setFile] = useState<File>();
  const [mapping, setMapping] = useState<Mapping>({});
  const preview = useImportPreview(file, mapping);
  const { send, progress, cancel, cancelled } = useImportUpload(onStarted);

  const take = (next: File): void => {
    const same = next.name === file?.name && next.size === file.size;
    setFile(next);
    if (!same) setMapping({});
  };
  const start = (): void => {
    if (!file) return;
    setStep(LAST);
    send.mutate({ file, mapping }, { onError: () => setStep(LAST - 1) });
  };
  const ready = preview.data !== undefined && !preview.isError;
  const rows = preview.data?.rows.length ?? 0;

  return (
    <>
      <Stepper
        active={step}
        onStepClick={(next) => next < step && step < LAST && setStep(next)}
        size="sm"
        className={classes.steps}
      >
        {[texts.steps.file, texts.steps.columns, texts.steps.check, texts.steps.import].map((label, index) => (
          <Stepper.Step key={label} label={label} allowStepSelect={index < step && step < LAST} />
        ))}
      </Stepper>
      {step === 0 && <FileStep file={file} onFile={take} preview={preview} />}
      {step === 1 && preview.data && (
        <ColumnsStep preview={preview.data} mapping={mapping} onChange={setMapping} problem={preview.error} />
      )}
      {step === 2 && preview.data && (
        <CheckStep preview={preview.data} fetching={preview.isFetching} problem={send.error} cancelled={cancelled} />
      )}
      {step === LAST && file && <UploadStep file={file} progress={progress} onCancel={cancel} />}
      {step < LAST && (
        <Group justify="space-between" className={classes.actions}>
          <Button component={Link} href="/leads" variant="subtle">
            {m.common.cancel}
          </Button>
          <Group gap="xs">
            {step > 0 && (
              <Button variant="default" onClick={() => setStep(step - 1)}>
                {m.common.back}
              </Button>
            )}
            {step < 2 ? (
              <Button disabled={!ready} loading={preview.isFetching && step === 0} onClick={() => setStep(step + 1)}>
                {m.common.next}
              </Button>
            ) : (
              <Button disabled={!ready || rows === 0 || preview.isFetching} onClick={start}>
                {texts.start}
              </Button>
            )}
          </Group>
        </Group>
      )}
    </>
  );
}
