'use client';

import { ActionIcon, Autocomplete, Button, Fieldset, Group, Select, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import * as m from '@/lib/messages/messages';
import { wallboardQuery } from '../api/wallboard';
import type { AgentValues } from '../model/agent-schema';
import { skillsOf } from '../model/floor';

const texts = m.agentsPages.teams;
const LEVELS = ['1', '2', '3', '4', '5'];
const MOST = 50;

/** The skills of an agent with their levels; names that others have are offered. */
export function SkillFields({ form }: { form: UseFormReturnType<AgentValues> }) {
  const known = skillsOf(useQueryClient().getQueryData(wallboardQuery.queryKey)?.agents ?? []);
  return (
    <Fieldset legend={m.agentsPages.agent.skills}>
      <Stack gap="xs">
        {form.values.skills.map((skill, index) => (
          <Group key={index} gap="xs" align="flex-start" wrap="nowrap">
            <Autocomplete
              flex={1}
              aria-label={texts.skillName}
              placeholder={texts.skillName}
              data={known}
              autoFocus={skill.name === ''}
              {...form.getInputProps(`skills.${index}.name`)}
            />
            <Select
              w={92}
              aria-label={texts.skillLevel}
              title={texts.skillLevel}
              data={LEVELS}
              allowDeselect={false}
              value={String(skill.level)}
              onChange={(level) => form.setFieldValue(`skills.${index}.level`, Number(level))}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={`${texts.removeSkill}: ${skill.name}`}
              onClick={() => form.removeListItem('skills', index)}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Button
          variant="default"
          size="xs"
          w="fit-content"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={form.values.skills.length >= MOST}
          onClick={() => form.insertListItem('skills', { name: '', level: 3 })}
        >
          {texts.addSkill}
        </Button>
      </Stack>
    </Fieldset>
  );
}
