'use client';

import { Alert, Button, Group, Modal, NumberInput, Select, Stack, Switch } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useMutation, useQueryClient, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { teamsQuery } from '@/entities/agent/api/list-teams';
import { agentKeys } from '@/entities/agent/keys/agent-keys';
import { PersonSelect } from '@/entities/person/ui/person-select';
import type { Problem } from '@/lib/api/problem';
import { showInForm } from '@/lib/forms';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { createAgent, updateAgent, type Agent } from '../api/agents';
import { agentName } from '../model/agent-name';
import { agentSchema, agentValues, patchOf, type AgentValues } from '../model/agent-schema';
import { SkillFields } from './skill-fields';

/** @property agent undefined to make a member an agent */
type Props = { agent?: Agent; onClose: () => void };

const texts = m.agentsPages.teams;
const ZONES = Intl.supportedValuesOf('timeZone');
const SHOWN_ZONES = 60;

export function AgentDialog({ agent, onClose }: Props) {
  const queryClient = useQueryClient();
  const teams = useQuery(teamsQuery);
  const [problem, setProblem] = useState<Problem>();
  const form = useForm<AgentValues>({
    initialValues: agentValues(agent),
    validate: schemaResolver(agentSchema, { sync: true }),
  });
  const save = useMutation({
    mutationFn: (values: AgentValues) =>
      agent ? updateAgent(agent, patchOf(values)) : createAgent({ ...patchOf(values), user_id: values.user_id ?? 0 }),
    meta: { shownBy: 'form' },
    onSuccess: (saved) => {
      void queryClient.invalidateQueries({ queryKey: agentKeys.all });
      void queryClient.invalidateQueries({ queryKey: agentKeys.one(saved.id) });
      showDone(agent ? texts.agentSaved : texts.agentAdded);
      onClose();
    },
    onError: (error) => setProblem(showInForm(form, error)),
  });

  const submit = (values: AgentValues): void => {
    if (!agent && values.user_id === null) return form.setFieldError('user_id', m.agentsPages.form.person);
    setProblem(undefined);
    save.mutate(values);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={agent ? `${texts.editAgent}: ${agentName(agent)}` : texts.addAgent}
      size="lg"
    >
      <form onSubmit={form.onSubmit(submit)} noValidate>
        <Stack gap="md">
          {problem && (
            <Alert color="red" role="alert" title={problem.message}>
              {problem.requestId && m.common.requestId(problem.requestId)}
            </Alert>
          )}
          {!agent && (
            <PersonSelect
              label={texts.person}
              description={texts.personHint}
              data-autofocus
              value={form.values.user_id}
              onChange={(id) => form.setFieldValue('user_id', id)}
              error={form.errors.user_id}
            />
          )}
          <Select
            label={m.agentsPages.agent.team}
            placeholder={m.agentsPages.floor.noTeam}
            data={(teams.data ?? []).map((team) => ({ value: String(team.id), label: team.name }))}
            clearable
            searchable
            {...form.getInputProps('team_id')}
          />
          <SkillFields form={form} />
          <NumberInput
            label={m.agentsPages.agent.maxCalls}
            description={texts.maxCallsHint}
            min={1}
            max={20}
            allowDecimal={false}
            {...form.getInputProps('max_concurrent_calls')}
          />
          <Select
            label={m.agentsPages.agent.zone}
            description={texts.zoneHint}
            placeholder={m.agentsPages.agent.zoneOfTenant}
            data={ZONES}
            limit={SHOWN_ZONES}
            searchable
            clearable
            {...form.getInputProps('time_zone')}
          />
          {agent && (
            <Switch
              label={texts.inUse}
              description={texts.statusHint}
              {...form.getInputProps('active', { type: 'checkbox' })}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {m.common.cancel}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {agent ? m.common.save : texts.addAgent}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
