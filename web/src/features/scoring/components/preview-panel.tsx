import { Group, Loader, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconEqual, IconPencilExclamation } from '@tabler/icons-react';
import { TextLink } from '@/components/charts/text-link';
import { Panel } from '@/components/page/panel';
import { QueryView } from '@/components/states/query-view';
import { StateMessage } from '@/components/states/state-message';
import { leadHref } from '@/entities/lead/model/lead-link';
import { leadName } from '@/entities/lead/model/lead-name';
import type { ScoringModel } from '@/entities/score/model/score';
import { formatInteger } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import type { ModelPreview, PreviewMover } from '../api/preview-model';
import { useDraftPreview } from '../hooks/use-preview';
import { leastMoves } from '../model/preview';
import { CategoryMoves } from './category-moves';
import { ScoreMove } from './score-move';
import classes from './scoring.module.css';

const texts = m.scoring.preview;
const SHOWN = 8;

/** What the draft would do to the tenant's open leads. */
export function PreviewPanel({ model }: { model: ScoringModel | undefined }) {
  const preview = useDraftPreview(model);
  return (
    <Panel title={texts.title} actions={preview.isFetching && <Loader size="xs" aria-label={texts.calculating} />}>
      {model ? (
        <QueryView query={preview} skeleton={<Skeleton height={360} />}>
          {(outcome) => <Outcome preview={outcome} />}
        </QueryView>
      ) : (
        <StateMessage icon={<IconPencilExclamation />} title={texts.invalid} color="yellow">
          {texts.invalidText}
        </StateMessage>
      )}
    </Panel>
  );
}

function Outcome({ preview }: { preview: ModelPreview }) {
  const movers = preview.movers.slice(0, SHOWN);
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed" role="status">
        {texts.leads(formatInteger(preview.leads))}
        {movers.length > 0 && ` ${texts.atLeast(leastMoves(preview))}`}
      </Text>
      <CategoryMoves preview={preview} />
      <Title order={3} fz="sm" mt="xs">
        {texts.movers}
      </Title>
      {movers.length === 0 ? (
        <Group gap="xs" wrap="nowrap">
          <IconEqual size={16} aria-hidden />
          <Text size="sm" c="dimmed">
            {texts.noMovers}
          </Text>
        </Group>
      ) : (
        <ul className={classes.rows}>
          {movers.map((mover) => (
            <li key={mover.lead_id} className={classes.row}>
              <div className={classes.who}>
                <TextLink href={leadHref(mover.lead_id, 'score')} size="sm" fw={500} display="block" truncate>
                  {nameOf(mover)}
                </TextLink>
              </div>
              <ScoreMove move={mover} />
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}

function nameOf(mover: PreviewMover): string {
  return leadName(mover.lead ?? { id: mover.lead_id });
}
