import { VisuallyHidden } from '@mantine/core';
import * as m from '@/lib/messages/messages';
import classes from './agent-card.module.css';

/** More places than this are told by numbers only. */
const MOST_PIPS = 5;

/** How many calls an agent has, of those they take at once. */
export function CallLoad({ current, most }: { current: number; most: number }) {
  return (
    <span className={classes.load} title={m.agentsPages.floor.loadOf(current, most)}>
      {most <= MOST_PIPS && (
        <span className={classes.pips} aria-hidden>
          {Array.from({ length: most }, (_, index) => (
            <span key={index} className={classes.pip} data-taken={index < current || undefined} />
          ))}
        </span>
      )}
      <span aria-hidden>
        {current}/{most}
      </span>
      <VisuallyHidden>{m.agentsPages.floor.loadOf(current, most)}</VisuallyHidden>
    </span>
  );
}
