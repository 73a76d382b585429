'use client';

import { RingProgress, Text } from '@mantine/core';
import * as m from '@/lib/messages/messages';
import type { GameProfile } from '../api/profile';

const texts = m.game.profile;

export function LevelRing({ profile }: { profile: GameProfile }) {
  const { level, points } = profile;
  return (
    <div style={{ textAlign: 'center' }}>
      <RingProgress
        mx="auto"
        size={168}
        thickness={12}
        roundCaps
        role="img"
        aria-label={texts.ring(level.number, level.progress)}
        sections={[{ value: level.progress * 100, color: 'pine' }]}
        label={
          <div>
            <Text ta="center" size="xs" c="dimmed">
              {texts.level(level.number)}
            </Text>
            <Text ta="center" fw={700} size="lg" lh={1.2}>
              {level.name}
            </Text>
          </div>
        }
      />
      <Text size="sm" c="dimmed">
        {level.next_at === null || level.next_name === null
          ? texts.last
          : texts.toNext(level.next_at - points, level.next_name)}
      </Text>
    </div>
  );
}
