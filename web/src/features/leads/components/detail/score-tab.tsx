'use client';

import { Button, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconRefresh } from '@tabler/icons-react';
import { Panel } from '@/components/page/panel';
import { leadKeys } from '@/entities/lead/keys/lead-keys';
import type { Lead } from '@/entities/lead/model/lead';
import { calculateScore, scoreQuery } from '@/entities/score/api/score-api';
import { raisesOf, type Raise } from '@/entities/score/model/explain';
import { ScoreExplanation } from '@/entities/score/ui/score-explanation';
import { formatDecimals } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { showDone } from '@/lib/query/show-problem';
import { useMay } from '@/lib/session/use-session';
import { ScoreHistory } from './score-history';
import classes from './score-tab.module.css';

const texts = m.scoring.explain;

export function ScoreTab({ lead }: { lead: Lead }) {
  return (
    <Stack gap="md">
      <Panel title={m.score.why}>
        <ScoreExplanation
          leadId={lead.id}
          action={<Recalculate leadId={lead.id} />}
          more={(score, model) => <Raises raises={raisesOf(score, model, lead)} />}
        />
      </Panel>
      <Panel title={texts.history.title}>
        <ScoreHistory leadId={lead.id} />
      </Panel>
    </Stack>
  );
}

function Recalculate({ leadId }: { leadId: number }) {
  const queryClient = useQueryClient();
  const may = useMay('agent');
  const calculate = useMutation({
    mutationFn: () => calculateScore(leadId),
    onSuccess: (score) => {
      queryClient.setQueryData(scoreQuery(leadId).queryKey, score);
      showDone(texts.recalculated);
      return queryClient.invalidateQueries({ queryKey: leadKeys.one(leadId) });
    },
  });
  if (!may) return null;
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconRefresh size={16} aria-hidden />}
      loading={calculate.isPending}
      onClick={() => calculate.mutate()}
    >
      {texts.recalculate}
    </Button>
  );
}

function Raises({ raises }: { raises: Raise[] }) {
  return (
    <div>
      <Title order={3} mb={6}>
        {texts.raise.title}
      </Title>
      {raises.length === 0 ? (
        <Text size="sm" c="dimmed">
          {texts.raise.nothing}
        </Text>
      ) : (
        <ul className={classes.raises}>
          {raises.map((raise) => (
            <li key={raise.by + raise.what}>
              <span>{raiseText(raise)}</span>
              <strong>{texts.raise.upTo(formatDecimals(raise.gain))}</strong>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function raiseText({ by, what }: Raise): string {
  switch (by) {
    case 'activity':
      return (texts.raise.activity as Record<string, string>)[what] ?? what;
    case 'contact':
      return (texts.raise.contact as Record<string, string>)[what] ?? what;
    case 'status':
      return texts.raise.status((m.leads.status as Record<string, string>)[what] ?? what);
    case 'follow_up':
      return texts.raise.follow_up(what);
  }
}
