import { COMPONENTS, type ScoreComponent } from '@/entities/score/model/score';
import { COMPONENT_COLOR } from '../model/component-color';
import classes from './scoring.module.css';

/** The shares of the four components as one bar; the figures stand beside it. */
export function WeightBar({ shares }: { shares: Record<ScoreComponent, number> }) {
  return (
    <div className={classes.weightBar} aria-hidden>
      {COMPONENTS.map((name) => (
        <div
          key={name}
          style={{ flexGrow: shares[name], background: `var(--mantine-color-${COMPONENT_COLOR[name]}-filled)` }}
        />
      ))}
    </div>
  );
}
