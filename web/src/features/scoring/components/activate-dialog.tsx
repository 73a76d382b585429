'use client';

import { Alert, Button, Group, Modal, Skeleton, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { QueryView } from '@/components/states/query-view';
import { scoreKeys } from '@/entities/score/keys/score-keys';
import type { ModelVersion } from '@/entities/score/model/score';
import { asProblem } from '@/lib/api/problem';
import { formatInteger } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { activateModel } from '../api/activate-model';
import { activationPreviewQuery } from '../api/preview-model';
import { leastMoves } from '../model/preview';
import { CategoryMoves } from './category-moves';

const texts = m.scoring.activate;

type Props = {
  version: ModelVersion;
  /** Older than the active one: going back to it is called so. */
  back: boolean;
  onClose: () => void;
  onActivated: (job: number | null) => void;
};

/** Says what activating the version does to the leads before it is done. */
export function ActivateDialog({ version, back, onClose, onActivated }: Props) {
  const queryClient = useQueryClient();
  const preview = useQuery(activationPreviewQuery(version.model));
  const [note, setNote] = useState('');
  const activate = useMutation({
    mutationFn: activateModel,
    meta: { shownBy: 'form' },
    onSuccess: ({ job_id }) => {
      void queryClient.invalidateQueries({ queryKey: scoreKeys.all });
      showDone(texts.done(version.version));
      onActivated(job_id ?? null);
    },
  });

  return (
    <Modal opened onClose={onClose} title={(back ? texts.backTitle : texts.title)(version.version, version.name)}>
      <Stack>
        {activate.isError && <Alert color="red" role="alert" title={asProblem(activate.error).message} />}
        <QueryView query={preview} skeleton={<Skeleton height={190} />}>
          {(outcome) => (
            <>
              <Text size="sm" role="status">
                {outcome.movers.length === 0
                  ? texts.nothingMoves(formatInteger(outcome.leads))
                  : texts.moves(leastMoves(outcome), formatInteger(outcome.leads))}
              </Text>
              <CategoryMoves preview={outcome} />
            </>
          )}
        </QueryView>
        <Text size="sm" c="dimmed">
          {texts.then}
        </Text>
        <Textarea
          label={texts.note}
          description={texts.noteHint}
          maxLength={500}
          autosize
          minRows={2}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {texts.later}
          </Button>
          <Button
            loading={activate.isPending}
            onClick={() => activate.mutate({ version: version.version, note: note.trim() })}
          >
            {back ? texts.backSubmit : texts.submit}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
