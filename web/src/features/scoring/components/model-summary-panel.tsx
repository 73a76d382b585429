import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { Panel } from '@/components/page/panel';
import { QueryView } from '@/components/states/query-view';
import { RelativeTime } from '@/components/time/relative-time';
import { activeModelQuery } from '@/entities/score/api/score-api';
import { COMPONENTS, type ModelVersion } from '@/entities/score/model/score';
import { formatShare } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { useMay } from '@/lib/session/use-session';
import { COMPONENT_COLOR } from '../model/component-color';
import classes from './scoring.module.css';
import { WeightBar } from './weight-bar';

const texts = m.scoring.summary;

export function ModelSummaryPanel() {
  const edits = useMay('admin');
  return (
    <Panel
      title={texts.title}
      actions={
        <Button component={Link} href="/scoring/model" variant="default" size="xs">
          {edits ? texts.edit : texts.look}
        </Button>
      }
    >
      <QueryView query={useQuery(activeModelQuery)} skeleton={<Skeleton height={190} />}>
        {(active) => <Summary active={active} />}
      </QueryView>
    </Panel>
  );
}

function Summary({ active }: { active: ModelVersion }) {
  return (
    <Stack gap="sm">
      <div>
        <Text fw={600}>{texts.version(active.version, active.name)}</Text>
        {active.activated_at && (
          <Text size="sm" c="dimmed" component="div">
            {texts.since} <RelativeTime instant={active.activated_at} />
          </Text>
        )}
      </div>
      <WeightBar shares={active.model.weights} />
      <dl className={classes.legend}>
        {COMPONENTS.map((name) => (
          <div key={name}>
            <dt>
              <svg width={10} height={10} aria-hidden>
                <rect width={10} height={10} rx={2} fill={`var(--mantine-color-${COMPONENT_COLOR[name]}-filled)`} />
              </svg>
              {m.scoring.component[name]}
            </dt>
            <dd>{formatShare(active.model.weights[name])}</dd>
          </div>
        ))}
      </dl>
    </Stack>
  );
}
