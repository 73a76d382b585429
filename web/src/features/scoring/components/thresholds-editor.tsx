import { Badge, SimpleGrid, Text } from '@mantine/core';
import { Panel } from '@/components/page/panel';
import { CATEGORY_COLOR } from '@/entities/score/model/category';
import * as m from '@/lib/messages/messages';
import { useEditor } from './editor-context';
import { FigureField } from './figure-field';
import { ThresholdTrack } from './threshold-track';

const texts = m.scoring.editor.thresholds;

export function ThresholdsEditor() {
  const { form, readOnly } = useEditor();
  const { hot, warm, cold } = form.values.thresholds;
  return (
    <Panel title={texts.title}>
      <Text size="sm" c="dimmed" mb="sm">
        {texts.hint}
      </Text>
      <ThresholdTrack
        value={{ hot: Number(hot), warm: Number(warm), cold: Number(cold) }}
        readOnly={readOnly}
        onChange={(next) => form.setFieldValue('thresholds', next)}
      />
      <SimpleGrid cols={{ base: 2, xs: 4 }} mt="lg">
        <div>
          <Badge variant="light" color={CATEGORY_COLOR.nurture} tt="none" mb={6}>
            {m.score.category.nurture}
          </Badge>
          <Text size="sm" c="dimmed">
            {texts.rest}
          </Text>
        </div>
        {(['cold', 'warm', 'hot'] as const).map((name) => (
          <div key={name}>
            <Badge variant="light" color={CATEGORY_COLOR[name]} tt="none" mb={6}>
              {m.score.category[name]}
            </Badge>
            <FigureField path={`thresholds.${name}`} aria-label={texts.least(m.score.category[name])} />
          </div>
        ))}
      </SimpleGrid>
    </Panel>
  );
}
