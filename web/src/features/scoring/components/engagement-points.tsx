import { Text } from '@mantine/core';
import { Panel } from '@/components/page/panel';
import * as m from '@/lib/messages/messages';
import { ACTIVITIES } from '../model/draft';
import { FigureField } from './figure-field';
import { FigureRow, PointRows } from './figure-rows';

const texts = m.scoring.editor.engagement;

export function EngagementPoints() {
  return (
    <Panel title={m.scoring.component.engagement}>
      <Text size="sm" c="dimmed" mb="xs">
        {texts.hint}
      </Text>
      <PointRows path="engagement" names={['email', 'phone'] as const} label={(name) => texts[name]} />
      <PointRows path="engagement.points" names={ACTIVITIES} label={(name) => m.scoring.activity[name]} />
      <FigureRow label={texts.halfLife} hint={texts.halfLifeHint}>
        <FigureField
          path="engagement.half_life_days"
          aria-label={texts.halfLife}
          max={3650}
          decimalScale={6}
          suffix={texts.days}
        />
      </FigureRow>
      <FigureRow label={texts.cap}>
        <FigureField path="engagement.cap" aria-label={`${m.scoring.component.engagement}: ${texts.cap}`} />
      </FigureRow>
    </Panel>
  );
}
