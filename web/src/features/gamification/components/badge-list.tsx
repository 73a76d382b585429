'use client';

import { Button, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPlus } from '@tabler/icons-react';
import dynamic from 'next/dynamic';
import { EntryActions } from '@/components/catalogue/entry-actions';
import { EntryList } from '@/components/catalogue/entry-list';
import { useEntryDialog } from '@/components/catalogue/use-entry-dialog';
import { SettingsSection } from '@/components/page/settings-section';
import { formatInteger } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { badgesQuery, removeBadge, type Badge } from '../api/settings';
import { gameKeys } from '../keys/game-keys';
import { BadgeIcon } from '../model/badge-icons';
import classes from './game.module.css';

const BadgeDialog = dynamic(() => import('./badge-dialog').then((file) => file.BadgeDialog), { ssr: false });

const texts = m.game.settings;

export function BadgeList() {
  const query = useQuery(badgesQuery);
  const { add, edit, dialog } = useEntryDialog(BadgeDialog);
  return (
    <SettingsSection title={texts.badges} text={texts.badgesText}>
      <EntryList
        query={query}
        as="ul"
        className={classes.rows}
        skeleton={<Skeleton height={300} />}
        empty={
          <Text size="sm" c="dimmed">
            {texts.noBadges}
          </Text>
        }
      >
        {(badge) => <Row badge={badge} onEdit={() => edit(badge)} />}
      </EntryList>
      <Button mt="sm" variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
        {texts.addBadge}
      </Button>
      {dialog}
    </SettingsSection>
  );
}

function Row({ badge, onEdit }: { badge: Badge; onEdit: () => void }) {
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
      <EntryActions
        edit={{ label: `${texts.editBadge}: ${badge.name}`, onClick: onEdit }}
        removal={{
          label: `${m.common.delete}: ${badge.name}`,
          question: {
            title: m.game.challenges.remove(badge.name),
            text: texts.removeBadgeText,
            action: m.common.delete,
          },
          remove: () => removeBadge(badge.id),
          done: texts.badgeRemoved,
          refresh: gameKeys.all,
        }}
      />
    </li>
  );
}
