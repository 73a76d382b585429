import { COMPONENTS, COMPONENT_COLOR, type ScoreComponent } from '../model/score-component';
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
