'use client';

import { Radio, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Panel } from '@/components/page/panel';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { chooseVisibility, type Visibility } from '../api/profile';
import { gameKeys } from '../keys/game-keys';

const texts = m.game.profile;
const CHOICES: Visibility[] = ['listed', 'anonymous', 'hidden'];

export function VisibilityChoice({ value }: { value: Visibility }) {
  const queryClient = useQueryClient();
  const choose = useMutation({
    mutationFn: chooseVisibility,
    onSuccess: () => {
      showDone(texts.saved);
      return queryClient.invalidateQueries({ queryKey: gameKeys.all });
    },
  });
  return (
    <Panel title={texts.visibility}>
      <Radio.Group
        aria-label={texts.visibility}
        value={choose.isPending ? choose.variables : value}
        onChange={(chosen) => choose.mutate(chosen as Visibility)}
      >
        <Stack gap="xs">
          {CHOICES.map((choice) => (
            <Radio
              key={choice}
              value={choice}
              label={texts.visibilities[choice]}
              description={texts.visibilityText[choice]}
            />
          ))}
        </Stack>
      </Radio.Group>
    </Panel>
  );
}
