'use client';

import { Anchor, Badge, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconMinus } from '@tabler/icons-react';
import Link from 'next/link';
import { formatInteger } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import type { BoardPlace } from '../api/leaderboard';
import classes from './game.module.css';

const texts = m.game.board;

export function BoardRow({ place }: { place: BoardPlace }) {
  return (
    <li className={classes.row} data-me={place.me || undefined}>
      <span className={classes.place} aria-label={`${texts.place} ${place.rank}`}>
        {place.rank}
      </span>
      <div className={classes.grow}>
        <Name place={place} />{' '}
        {place.me && (
          <Badge size="xs" variant="light" tt="none">
            {texts.you}
          </Badge>
        )}
      </div>
      <span className={classes.change}>
        <Change place={place} />
      </span>
      <span className={classes.number}>{formatInteger(place.points)}</span>
    </li>
  );
}

function Name({ place }: { place: BoardPlace }) {
  if (place.user_id === null || place.name === null) {
    return (
      <Text span c="dimmed">
        {texts.anonymous}
      </Text>
    );
  }
  return (
    <Anchor component={Link} href={place.me ? '/game' : `/game/people?id=${place.user_id}`} prefetch={false} fw={600}>
      {place.name}
    </Anchor>
  );
}

function Change({ place }: { place: BoardPlace }) {
  const { change } = place;
  if (change === null) return <Moved text={texts.fresh} />;
  if (change === 0) return <Moved icon={<IconMinus size={14} aria-hidden />} text={texts.same} />;
  return change > 0 ? (
    <Moved icon={<IconArrowUp size={14} aria-hidden />} text={texts.up(change)} />
  ) : (
    <Moved icon={<IconArrowDown size={14} aria-hidden />} text={texts.down(-change)} />
  );
}

function Moved({ icon, text }: { icon?: React.ReactNode; text: string }) {
  return (
    <Text span size="xs" c="dimmed" style={{ display: 'inline-flex', alignItems: 'center', gap: 4 }}>
      {icon}
      {text}
    </Text>
  );
}
