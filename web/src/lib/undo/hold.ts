import { createStore, type Store } from '@/lib/browser/store';

/** How a held change is sent: the usual way, or with the page already going away. */
export type SendMode = 'in-time' | 'leaving';

/** A change that waits a moment, so that it can be taken back before anybody else saw it. */
export type HeldChange = {
  id: string;
  /** What will happen, told while it is held back. */
  message: string;
  send: (mode: SendMode) => Promise<unknown>;
  /** Takes back what is shown already. */
  undo: () => void;
};

export type Hold = {
  /** What is held back now. */
  held: Store<HeldChange | undefined>;
  /** Sends what was held before at once, and holds this. */
  hold: (change: HeldChange) => void;
  undo: () => void;
  flush: (mode?: SendMode) => Promise<unknown>;
  /** The clock stands still while somebody reads or is about to decide. */
  pause: () => void;
  resume: () => void;
};

/** How long a change can be taken back. */
export const HOLD_FOR = 6_000;

/** One change is held at a time: a second one shows that the first was meant. */
export function createHold(delay: number = HOLD_FOR): Hold {
  const held = createStore<HeldChange | undefined>(undefined);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  let left = delay;

  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const run = (): void => {
    since = Date.now();
    timer = setTimeout(() => void flush(), left);
  };
  const take = (): HeldChange | undefined => {
    stop();
    const change = held.get();
    if (change) held.set(undefined);
    return change;
  };
  const flush = async (mode: SendMode = 'in-time'): Promise<unknown> => take()?.send(mode);

  return {
    held,
    hold: (change) => {
      void flush();
      left = delay;
      held.set(change);
      run();
    },
    undo: () => take()?.undo(),
    flush,
    pause: () => {
      if (timer === undefined) return;
      stop();
      left = Math.max(left - (Date.now() - since), 1_000);
    },
    resume: () => {
      if (timer === undefined && held.get()) run();
    },
  };
}
