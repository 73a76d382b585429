import { ActionIcon, NumberInput, Slider, Text } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import type { ScoreComponent } from '@/entities/score/model/score';
import { formatShare } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { COMPONENT_COLOR } from '../model/component-color';
import { PERCENT, WHOLE } from '../model/weights';
import classes from './editor.module.css';

const texts = m.scoring.editor.weights;

type Props = {
  name: ScoreComponent;
  weight: number;
  locked: boolean;
  /** Cannot be moved now. */
  fixed: boolean;
  readOnly: boolean;
  onMove: (weight: number) => void;
  onLock: () => void;
};

export function WeightRow({ name, weight, locked, fixed, readOnly, onMove, onLock }: Props) {
  const label = m.scoring.component[name];
  const Lock = locked ? IconLock : IconLockOpen;
  return (
    <div className={classes.weight}>
      <Text size="sm" fw={500} className={classes.weightName}>
        {label}
      </Text>
      <Slider
        className={classes.weightSlider}
        color={COMPONENT_COLOR[name]}
        min={0}
        max={100}
        step={1}
        value={weight / PERCENT}
        onChange={(percent) => onMove(percent * PERCENT)}
        disabled={fixed}
        label={null}
        thumbLabel={texts.slider(label)}
        thumbValueText={() => formatShare(weight / WHOLE)}
        thumbSize={18}
      />
      <NumberInput
        size="xs"
        w={92}
        aria-label={texts.exact(label)}
        suffix=" %"
        value={weight / PERCENT}
        onChange={(percent) => {
          if (typeof percent === 'number' && percent <= 100) onMove(percent * PERCENT);
        }}
        min={0}
        max={100}
        decimalScale={4}
        allowNegative={false}
        clampBehavior="strict"
        readOnly={fixed}
        hideControls={readOnly}
      />
      {!readOnly && (
        <ActionIcon
          variant={locked ? 'light' : 'subtle'}
          color={locked ? 'pine' : 'gray'}
          size="lg"
          aria-label={texts.lock(label)}
          aria-pressed={locked}
          title={texts.lock(label)}
          onClick={onLock}
        >
          <Lock size={16} aria-hidden />
        </ActionIcon>
      )}
    </div>
  );
}
