'use client';

import { Skeleton, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import dynamic from 'next/dynamic';
import { LazyPopover } from '@/components/lazy/lazy-popover';
import { formatInteger } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import type { ScoreCategory } from '../model/category';
import { ScoreBadge } from './score-badge';

const ScoreExplanation = dynamic(() => import('./score-explanation').then((file) => file.ScoreExplanation), {
  ssr: false,
  loading: () => <Skeleton height={340} />,
});

type Props = { leadId: number; score?: number | null; category?: ScoreCategory | null; size?: 'sm' | 'md' | 'lg' };

/** The badge, and why the score is what it is once somebody asks. */
export function ScoreExplained({ leadId, score, category, size }: Props) {
  const [opened, { toggle, close }] = useDisclosure();
  if (score == null || !category) return <ScoreBadge score={score} category={category} size={size} />;
  return (
    <LazyPopover
      opened={opened}
      onClose={close}
      width="min(360px, 92vw)"
      withArrow
      label={m.score.why}
      button={
        <UnstyledButton
          onClick={toggle}
          lh={1}
          aria-expanded={opened}
          aria-label={m.score.open(formatInteger(score), m.score.category[category])}
        >
          <ScoreBadge score={score} category={category} size={size} />
        </UnstyledButton>
      }
    >
      <ScoreExplanation leadId={leadId} />
    </LazyPopover>
  );
}
