'use client';

import { Alert, Button, Group, Modal, ScrollArea, Stack, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as z from 'zod/mini';
import type { ModelVersion, ScoringModel } from '@/entities/score/model/score';
import { asProblem, type Problem } from '@/lib/api/problem';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { saveModel } from '../api/save-model';
import { scoringKeys } from '../keys/scoring-keys';
import { differences } from '../model/differences';
import { DifferencesTable } from './differences-table';

const texts = m.scoring.save;
const schema = z.object({
  name: z.string().check(z.trim(), z.minLength(1, texts.nameNeeded), z.maxLength(100, m.scoring.rules.tooLong(100))),
});

type Props = {
  base: ModelVersion;
  model: ScoringModel;
  onClose: () => void;
  onSaved: (version: ModelVersion) => void;
  /** The server found fault with fields of the draft. */
  onRefused: (problem: Problem) => void;
};

/** Shows what has changed in words, and asks what to call it. */
export function SaveDialog({ base, model, onClose, onSaved, onRefused }: Props) {
  const queryClient = useQueryClient();
  const [problem, setProblem] = useState<Problem>();
  const form = useForm({ initialValues: { name: '' }, validate: schemaResolver(schema, { sync: true }) });
  const save = useMutation({
    mutationFn: saveModel,
    meta: { shownBy: 'form' },
    onSuccess: async (saved) => {
      await queryClient.invalidateQueries({ queryKey: scoringKeys.versions });
      showDone(texts.done(saved.version));
      onSaved(saved);
    },
    onError: (error) => {
      const refused = asProblem(error);
      const onName = refused.fields.find(({ field }) => field === 'name');
      if (onName) form.setFieldError('name', onName.message);
      else if (refused.fields.length > 0) onRefused(refused);
      else setProblem(refused);
    },
  });

  return (
    <Modal opened onClose={onClose} size="lg" title={texts.title} scrollAreaComponent={ScrollArea.Autosize}>
      <form noValidate onSubmit={form.onSubmit(({ name }) => save.mutate({ ...model, name: name.trim() }))}>
        <Stack>
          {problem && <Alert color="red" role="alert" title={problem.message} />}
          <TextInput
            data-autofocus
            label={texts.name}
            description={texts.nameHint}
            placeholder={texts.placeholder}
            maxLength={100}
            {...form.getInputProps('name')}
          />
          <DifferencesTable
            list={differences(base.model, model)}
            from={m.scoring.versions.number(base.version)}
            to={m.scoring.differences.draft}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {m.common.cancel}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {texts.submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
