'use client';

import { Alert, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Team } from '@/entities/agent/api/list-teams';
import { agentKeys } from '@/entities/agent/keys/agent-keys';
import type { Problem } from '@/lib/api/problem';
import { showInForm } from '@/lib/forms';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { createTeam, renameTeam } from '../api/teams';
import { teamSchema, type TeamValues } from '../model/team-schema';

const texts = m.agentsPages.teams;

/** @property team undefined for a new one */
type Props = { team: Team | undefined; onClose: () => void };

export function TeamDialog({ team, onClose }: Props) {
  const queryClient = useQueryClient();
  const [problem, setProblem] = useState<Problem>();
  const form = useForm<TeamValues>({
    initialValues: { name: team?.name ?? '' },
    validate: schemaResolver(teamSchema, { sync: true }),
  });
  const save = useMutation({
    mutationFn: ({ name }: TeamValues) => (team ? renameTeam(team, name.trim()) : createTeam(name.trim())),
    meta: { shownBy: 'form' },
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: agentKeys.all });
      showDone(texts.teamSaved);
      onClose();
    },
    onError: (error) => setProblem(showInForm(form, error)),
  });
  return (
    <Modal opened onClose={onClose} title={team ? texts.renameTeam : texts.addTeam}>
      <form onSubmit={form.onSubmit((values) => save.mutate(values))} noValidate>
        <Stack>
          {problem && <Alert color="red" role="alert" title={problem.message} />}
          <TextInput label={texts.name} data-autofocus {...form.getInputProps('name')} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {m.common.cancel}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {m.common.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
