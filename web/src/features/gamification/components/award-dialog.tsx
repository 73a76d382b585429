'use client';

import { Button, Group, Modal, NumberInput, Stack, Textarea } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ProblemAlert } from '@/components/states/problem-alert';
import { showInForm } from '@/lib/forms';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { useFormProblem } from '@/lib/use-form-problem';
import { giveAward } from '../api/awards';
import { gameKeys } from '../keys/game-keys';
import { awardSchema, type AwardValues } from '../model/game-schema';

const texts = m.game.award;

export function AwardDialog({ userId, name, onClose }: { userId: number; name: string; onClose: () => void }) {
  const queryClient = useQueryClient();
  const { problem, wait, show } = useFormProblem();
  const form = useForm<AwardValues>({
    initialValues: { points: 25, reason: '' },
    validate: schemaResolver(awardSchema, { sync: true }),
  });
  const give = useMutation({
    mutationFn: ({ points, reason }: AwardValues) => giveAward(userId, points, reason.trim()),
    meta: { shownBy: 'form' },
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: gameKeys.all });
      showDone(texts.done);
      onClose();
    },
    onError: (error) => show(showInForm(form, error)),
  });
  return (
    <Modal opened onClose={onClose} title={texts.title(name)}>
      <form onSubmit={form.onSubmit((values) => give.mutate(values))} noValidate>
        <Stack>
          {problem && <ProblemAlert problem={problem} wait={wait} />}
          <NumberInput
            label={texts.points}
            min={1}
            max={10_000}
            allowDecimal={false}
            data-autofocus
            {...form.getInputProps('points')}
          />
          <Textarea
            label={texts.reason}
            description={texts.reasonHint}
            autosize
            minRows={2}
            {...form.getInputProps('reason')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {m.common.cancel}
            </Button>
            <Button type="submit" loading={give.isPending}>
              {texts.button}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
