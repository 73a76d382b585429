import { Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { Panel } from '@/components/page/panel';
import { COMPONENTS, type ScoreComponent } from '@/entities/score/model/score';
import * as m from '@/lib/messages/messages';
import { rebalance, type Weights } from '../model/weights';
import { useEditor } from './editor-context';
import { WeightBar } from './weight-bar';
import { WeightRow } from './weight-row';

const texts = m.scoring.editor.weights;

/** The shares of the four components. They are a hundred percent at every moment: what one gains the others lose. */
export function WeightsEditor() {
  const { form, readOnly } = useEditor();
  const weights = form.values.weights;
  const [locked, setLocked] = useState<ReadonlySet<ScoreComponent>>(new Set());
  // While one weight is moved, the others follow from how they stood before it was first touched.
  const gesture = useRef<{ moved: ScoreComponent; from: Weights; to: Weights }>(undefined);

  const move = (moved: ScoreComponent, value: number): void => {
    const before = gesture.current;
    const goesOn = before?.moved === moved && COMPONENTS.every((name) => before.to[name] === weights[name]);
    const from = goesOn ? before.from : weights;
    const to = rebalance(from, locked, moved, value);
    gesture.current = { moved, from, to };
    form.setFieldValue('weights', to);
  };
  const toggle = (name: ScoreComponent): void => {
    gesture.current = undefined;
    const next = new Set(locked);
    if (!next.delete(name)) next.add(name);
    setLocked(next);
  };

  return (
    <Panel title={texts.title}>
      <Text size="sm" c="dimmed" mb="sm">
        {texts.hint}
      </Text>
      <WeightBar shares={weights} />
      {COMPONENTS.map((name) => (
        <WeightRow
          key={name}
          name={name}
          weight={weights[name]}
          locked={locked.has(name)}
          // The others would have nobody to take from or give to.
          fixed={readOnly || locked.has(name) || COMPONENTS.every((other) => other === name || locked.has(other))}
          readOnly={readOnly}
          onMove={(value) => move(name, value)}
          onLock={() => toggle(name)}
        />
      ))}
    </Panel>
  );
}
