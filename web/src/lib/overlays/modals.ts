import type { modals as Mantine } from '@mantine/modals';
import { createStore } from '@/lib/browser/store';

type Modals = Pick<typeof Mantine, 'open' | 'openConfirmModal' | 'close'>;

/** Somebody has asked for a dialog, so what shows them is to be fetched. */
export const modalsWanted = createStore(false);

let shown: Modals | undefined;
const waiting: ((modals: Modals) => void)[] = [];

/** Mantine's dialogs, fetched with the first one that is opened. */
export const modals = {
  open: (dialog: Parameters<Modals['open']>[0]): void => whenThere((there) => there.open(dialog)),
  openConfirmModal: (dialog: Parameters<Modals['openConfirmModal']>[0]): void =>
    whenThere((there) => there.openConfirmModal(dialog)),
  close: (id: string): void => whenThere((there) => there.close(id)),
};

/** Called by what shows them, once it listens. */
export function modalsAreThere(modals: Modals): void {
  shown = modals;
  waiting.splice(0).forEach((ask) => ask(modals));
}

function whenThere(ask: (modals: Modals) => void): void {
  if (shown) return ask(shown);
  waiting.push(ask);
  modalsWanted.set(true);
}
