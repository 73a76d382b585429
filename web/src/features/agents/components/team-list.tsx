'use client';

import { Anchor, Button, Text, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPlus, IconUsersGroup } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import type { ReactElement } from 'react';
import { EntryActions } from '@/components/catalogue/entry-actions';
import { EntryList } from '@/components/catalogue/entry-list';
import { useEntryDialog } from '@/components/catalogue/use-entry-dialog';
import { TableSkeleton } from '@/components/data-table/table-skeleton';
import { StateMessage } from '@/components/states/state-message';
import { teamsQuery, type Team } from '@/entities/agent/api/list-teams';
import { agentKeys } from '@/entities/agent/keys/agent-keys';
import * as m from '@/lib/messages/messages';
import { deleteTeam } from '../api/teams';
import classes from './teams.module.css';

const TeamDialog = dynamic(() => import('./team-dialog').then((file) => file.TeamDialog), { ssr: false });

const texts = m.agentsPages.teams;

export function TeamList() {
  const query = useQuery(teamsQuery);
  const { add, edit, dialog } = useEntryDialog(TeamDialog);
  return (
    <>
      <div className={classes.bar}>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
          {texts.addTeam}
        </Button>
      </div>
      <EntryList
        query={query}
        as="ul"
        className={classes.rows}
        skeleton={<TableSkeleton rows={4} />}
        empty={
          <StateMessage icon={<IconUsersGroup />} title={texts.noTeams.title}>
            {texts.noTeams.text}
          </StateMessage>
        }
      >
        {(team) => <TeamRow team={team} onEdit={() => edit(team)} />}
      </EntryList>
      {dialog}
    </>
  );
}

const notEmpty = (button: ReactElement) => (
  <Tooltip label={texts.teamNotEmpty} withinPortal>
    {button}
  </Tooltip>
);

function TeamRow({ team, onEdit }: { team: Team; onEdit: () => void }) {
  return (
    <li className={classes.row}>
      <div className={classes.grow}>
        <Text fw={600} size="sm">
          {team.name}
        </Text>
        <Anchor component={Link} href={`/admin/teams?team=${team.id}`} size="sm">
          {m.agentsPages.floor.subtitle(team.agents)}
        </Anchor>
      </div>
      <EntryActions
        edit={{ label: `${texts.rename}: ${team.name}`, onClick: onEdit }}
        removal={{
          label: `${m.common.delete}: ${team.name}`,
          question: { title: texts.deleteTeam(team.name), text: texts.deleteTeamText, action: m.common.delete },
          remove: () => deleteTeam(team.id),
          done: texts.teamDeleted,
          refresh: agentKeys.teams,
          blocked: team.agents > 0 ? notEmpty : undefined,
        }}
      />
    </li>
  );
}
