'use client';

import { TextInput } from '@mantine/core';
import { EntryDialog } from '@/components/catalogue/entry-dialog';
import type { EntryDialogProps } from '@/components/catalogue/use-entry-dialog';
import type { Team } from '@/entities/agent/api/list-teams';
import { agentKeys } from '@/entities/agent/keys/agent-keys';
import * as m from '@/lib/messages/messages';
import { createTeam, renameTeam } from '../api/teams';
import { teamSchema, type TeamValues } from '../model/team-schema';

const texts = m.agentsPages.teams;

export function TeamDialog({ entry: team, onClose }: EntryDialogProps<Team>) {
  return (
    <EntryDialog<TeamValues>
      title={team ? texts.renameTeam : texts.addTeam}
      initial={{ name: team?.name ?? '' }}
      schema={teamSchema}
      save={({ name }) => (team ? renameTeam(team, name.trim()) : createTeam(name.trim()))}
      done={texts.teamSaved}
      refresh={agentKeys.all}
      onClose={onClose}
      fields={(form) => <TextInput label={texts.name} data-autofocus {...form.getInputProps('name')} />}
    />
  );
}
