'use client';

import { ActionIcon, Anchor, Button, Text, Tooltip } from '@mantine/core';
import { useMutation, useQueryClient, useQuery } from '@tanstack/react-query';
import { IconPencil, IconPlus, IconTrash, IconUsersGroup } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useState } from 'react';
import { TableSkeleton } from '@/components/data-table/table-skeleton';
import { QueryView } from '@/components/states/query-view';
import { StateMessage } from '@/components/states/state-message';
import { teamsQuery } from '@/entities/agent/api/list-teams';
import type { Team } from '@/entities/agent/api/list-teams';
import { agentKeys } from '@/entities/agent/keys/agent-keys';
import * as m from '@/lib/messages/messages';
import { modals } from '@/lib/overlays/modals';
import { showDone } from '@/lib/query/show-problem';
import { deleteTeam } from '../api/teams';
import classes from './teams.module.css';

const TeamDialog = dynamic(() => import('./team-dialog').then((file) => file.TeamDialog), { ssr: false });

const texts = m.agentsPages.teams;

export function TeamList() {
  const query = useQuery(teamsQuery);
  const [edited, setEdited] = useState<Team | 'new'>();
  return (
    <>
      <div className={classes.bar}>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEdited('new')}>
          {texts.addTeam}
        </Button>
      </div>
      <QueryView query={query} skeleton={<TableSkeleton rows={4} />}>
        {(teams) =>
          teams.length === 0 ? (
            <StateMessage icon={<IconUsersGroup />} title={texts.noTeams.title}>
              {texts.noTeams.text}
            </StateMessage>
          ) : (
            <ul className={classes.rows}>
              {teams.map((team) => (
                <TeamRow key={team.id} team={team} onEdit={() => setEdited(team)} />
              ))}
            </ul>
          )
        }
      </QueryView>
      {edited && <TeamDialog team={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />}
    </>
  );
}

function TeamRow({ team, onEdit }: { team: Team; onEdit: () => void }) {
  const queryClient = useQueryClient();
  const remove = useMutation({
    mutationFn: () => deleteTeam(team.id),
    onSuccess: () => showDone(texts.teamDeleted),
    onSettled: () => queryClient.invalidateQueries({ queryKey: agentKeys.teams }),
  });
  const ask = (): void =>
    modals.openConfirmModal({
      title: texts.deleteTeam(team.name),
      children: <Text size="sm">{texts.deleteTeamText}</Text>,
      labels: { confirm: m.common.delete, cancel: m.common.cancel },
      confirmProps: { color: 'red' },
      onConfirm: () => remove.mutate(),
    });
  const full = team.agents > 0;
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
      <ActionIcon variant="subtle" color="gray" aria-label={`${texts.rename}: ${team.name}`} onClick={onEdit}>
        <IconPencil size={16} aria-hidden />
      </ActionIcon>
      <Tooltip label={texts.teamNotEmpty} disabled={!full} withinPortal>
        <ActionIcon
          variant="subtle"
          color="gray"
          loading={remove.isPending}
          aria-disabled={full}
          data-disabled={full || undefined}
          aria-label={`${m.common.delete}: ${team.name}`}
          onClick={() => !full && ask()}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
