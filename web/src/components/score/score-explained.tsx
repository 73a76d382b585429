'use client';

import { Popover, Skeleton, UnstyledButton, type MantineSize } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import dynamic from 'next/dynamic';
import { formatInteger } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import type { Category } from './category';
import { ScoreBadge } from './score-badge';

const ScoreExplanation = dynamic(() => import('./score-explanation').then((file) => file.ScoreExplanation), {
  ssr: false,
  loading: () => <Skeleton height={340} />,
});

type Props = { leadId: number; score?: number | null; category?: Category | null; size?: MantineSize };

/** The badge, and why the score is what it is once somebody asks. */
export function ScoreExplained({ leadId, score, category, size }: Props) {
  const [opened, { toggle, close }] = useDisclosure();
  if (score == null || !category) return <ScoreBadge score={score} category={category} size={size} />;
  return (
    <Popover opened={opened} onDismiss={close} width="min(360px, 92vw)" withArrow withinPortal trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton
          onClick={toggle}
          lh={1}
          aria-label={m.scoring.explain.open(formatInteger(score), m.scoring.category[category])}
        >
          <ScoreBadge score={score} category={category} size={size} />
        </UnstyledButton>
      </Popover.Target>
      {/* In a list a click on the row opens the lead; one in here does not. */}
      <Popover.Dropdown
        aria-label={m.scoring.explain.title}
        tabIndex={-1}
        data-autofocus
        onClick={(event) => event.stopPropagation()}
        onKeyDown={(event) => event.stopPropagation()}
      >
        {opened && <ScoreExplanation leadId={leadId} />}
      </Popover.Dropdown>
    </Popover>
  );
}
