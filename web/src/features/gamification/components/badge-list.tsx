'use client';

import { ActionIcon, Button, Skeleton, Text } from '@mantine/core';
import { useMutation, useQueryClient, useQuery } from '@tanstack/react-query';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { confirm } from '@/components/confirm/confirm';
import { SettingsSection } from '@/components/page/settings-section';
import { QueryView } from '@/components/states/query-view';
import { formatInteger } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { badgesQuery, removeBadge, type Badge } from '../api/settings';
import { gameKeys } from '../keys/game-keys';
import { BadgeIcon } from '../model/badge-icons';
import classes from './game.module.css';

const BadgeDialog = dynamic(() => import('./badge-dialog').then((file) => file.BadgeDialog), { ssr: false });

const texts = m.game.settings;

export function BadgeList() {
  const query = useQuery(badgesQuery);
  const [edited, setEdited] = useState<Badge | 'new'>();
  return (
    <SettingsSection title={texts.badges} text={texts.badgesText}>
      <QueryView query={query} skeleton={<Skeleton height={300} />}>
        {(badges) =>
          badges.length === 0 ? (
            <Text size="sm" c="dimmed">
              {texts.noBadges}
            </Text>
          ) : (
            <ul className={classes.rows}>
              {badges.map((badge) => (
                <Row key={badge.id} badge={badge} onEdit={() => setEdited(badge)} />
              ))}
            </ul>
          )
        }
      </QueryView>
      <Button
        mt="sm"
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => setEdited('new')}
      >
        {texts.addBadge}
      </Button>
      {edited && <BadgeDialog badge={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />}
    </SettingsSection>
  );
}

function Row({ badge, onEdit }: { badge: Badge; onEdit: () => void }) {
  const queryClient = useQueryClient();
  const remove = useMutation({
    mutationFn: () => removeBadge(badge.id),
    onSuccess: () => showDone(texts.badgeRemoved),
    onSettled: () => queryClient.invalidateQueries({ queryKey: gameKeys.all }),
  });
  const ask = (): void =>
    confirm({
      title: m.game.challenges.remove(badge.name),
      text: texts.removeBadgeText,
      action: m.common.delete,
      danger: true,
      onConfirm: () => remove.mutate(),
    });
  return (
    <li className={classes.row}>
      <BadgeIcon name={badge.icon} size={20} />
      <div className={classes.grow}>
        <Text size="sm" fw={600}>
          {badge.name}
        </Text>
        <Text size="xs" c="dimmed">
          {m.game.metrics[badge.metric]}: {formatInteger(badge.goal)}
        </Text>
      </div>
      <ActionIcon variant="subtle" color="gray" aria-label={`${texts.editBadge}: ${badge.name}`} onClick={onEdit}>
        <IconPencil size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        loading={remove.isPending}
        aria-label={`${m.common.delete}: ${badge.name}`}
        onClick={ask}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </li>
  );
}
