import { Switch, Text } from '@mantine/core';
import { Panel } from '@/components/page/panel';
import * as m from '@/lib/messages/messages';
import { PRIORITIES, STATUSES } from '../model/draft';
import { useEditor } from './editor-context';
import { FigureField } from './figure-field';
import { FigureRow, PointRows } from './figure-rows';

const texts = m.scoring.editor.conversion;
const title = m.scoring.component.conversion_probability;

export function ConversionPoints() {
  const { form, readOnly } = useEditor();
  return (
    <Panel title={title}>
      <Text size="sm" c="dimmed" mb="xs">
        {texts.hint}
      </Text>
      <PointRows path="conversion.status" names={STATUSES} label={(name) => m.leads.status[name]} />
      <PointRows
        path="conversion.priority"
        names={PRIORITIES}
        label={(name) => texts.priority(m.leads.priority[name])}
      />
      <FigureRow label={texts.cap}>
        <FigureField path="conversion.cap" aria-label={`${title}: ${texts.cap}`} />
      </FigureRow>
      <Switch
        mt="sm"
        label={texts.prediction}
        description={texts.predictionHint}
        checked={form.values.conversion.use_prediction}
        disabled={readOnly}
        onChange={(event) => form.setFieldValue('conversion.use_prediction', event.currentTarget.checked)}
      />
    </Panel>
  );
}
