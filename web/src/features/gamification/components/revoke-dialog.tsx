'use client';

import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemAlert } from '@/components/states/problem-alert';
import { asProblem } from '@/lib/api/problem';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { revokeAward, type Award } from '../api/awards';
import { gameKeys } from '../keys/game-keys';

const texts = m.game.award;
const LONGEST = 500;

export function RevokeDialog({ award, onClose }: { award: Award; onClose: () => void }) {
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const revoke = useMutation({
    mutationFn: () => revokeAward(award.id, reason.trim()),
    meta: { shownBy: 'form' },
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: gameKeys.all });
      showDone(texts.revokedDone);
      onClose();
    },
  });
  const submit = (): void => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') revoke.mutate();
  };
  return (
    <Modal opened onClose={onClose} title={texts.revokeTitle(award.points)}>
      <Stack>
        {revoke.isError && <ProblemAlert problem={asProblem(revoke.error)} />}
        <Textarea
          label={texts.reason}
          description={texts.reasonHint}
          data-autofocus
          autosize
          minRows={2}
          maxLength={LONGEST}
          error={missing && texts.reasonMissing}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {m.common.cancel}
          </Button>
          <Button color="red.9" loading={revoke.isPending} onClick={submit}>
            {texts.revoke}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
