import { useState, type ComponentType, type ReactNode } from 'react';

/** @property entry undefined for a new one */
export type EntryDialogProps<T> = { entry?: T; onClose: () => void };

type EntryDialog<T> = { add: () => void; edit: (entry: T) => void; dialog: ReactNode };

/** Opens the dialog of a catalogue for a new entry or for one of its own. The page shows `dialog` where it likes. */
export function useEntryDialog<T extends object>(Dialog: ComponentType<EntryDialogProps<T>>): EntryDialog<T> {
  const [edited, setEdited] = useState<T | 'new'>();
  return {
    add: () => setEdited('new'),
    edit: setEdited,
    dialog: edited && <Dialog entry={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />,
  };
}
