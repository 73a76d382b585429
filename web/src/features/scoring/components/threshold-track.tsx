import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { categoryFill } from '@/entities/score/model/category';
import type { Thresholds } from '@/entities/score/model/thresholds';
import * as m from '@/lib/messages/messages';
import { moveThreshold, THRESHOLDS, type ThresholdName } from '../model/threshold-move';
import classes from './editor.module.css';

type Props = { value: Thresholds; readOnly: boolean; onChange: (next: Thresholds) => void };

const STEPS: Record<string, number> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
  Home: -100,
  End: 100,
};

/** The scores from 0 to 100, split into the categories by three handles. */
export function ThresholdTrack({ value, readOnly, onChange }: Props) {
  const track = useRef<HTMLDivElement>(null);
  const move = (name: ThresholdName, to: number): void => onChange(moveThreshold(value, name, to));

  const onKeyDown = (name: ThresholdName) => (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    move(name, value[name] + step);
  };
  const onPointerMove = (name: ThresholdName) => (event: PointerEvent<HTMLDivElement>) => {
    const box = track.current?.getBoundingClientRect();
    if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    move(name, ((event.clientX - box.left) / box.width) * 100);
  };

  const { cold, warm, hot } = value;
  const parts = [
    { category: 'nurture' as const, width: cold },
    { category: 'cold' as const, width: warm - cold },
    { category: 'warm' as const, width: hot - warm },
    { category: 'hot' as const, width: 100 - hot },
  ];
  return (
    <div className={classes.track} ref={track}>
      <div className={classes.parts} aria-hidden>
        {parts.map(({ category, width }) => (
          <div
            key={category}
            style={{
              width: `${Math.max(0, width)}%`,
              background: categoryFill(category),
            }}
          />
        ))}
      </div>
      {THRESHOLDS.map((name) => (
        <div
          key={name}
          className={classes.handle}
          style={{ left: `${Math.min(100, Math.max(0, value[name]))}%` }}
          role="slider"
          tabIndex={readOnly ? -1 : 0}
          aria-label={m.scoring.editor.thresholds.from(m.score.category[name])}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={value[name]}
          aria-disabled={readOnly || undefined}
          onKeyDown={readOnly ? undefined : onKeyDown(name)}
          onPointerDown={(event) => {
            if (readOnly) return;
            event.currentTarget.setPointerCapture(event.pointerId);
            event.currentTarget.focus();
          }}
          onPointerMove={onPointerMove(name)}
        />
      ))}
    </div>
  );
}
