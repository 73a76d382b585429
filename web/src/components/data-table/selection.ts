import type { Selection } from './use-data-table';

export function selectedIds(selection: Selection): string[] {
  return Object.keys(selection).filter((id) => selection[id]);
}

/** All of them where one is missing, else none of them; rows that are not loaded stay as they are. */
export function toggledAll(selection: Selection, ids: string[]): Selection {
  const all = ids.every((id) => selection[id]);
  return withIds(selection, ids, !all);
}

/** The rows between the one toggled before and this one follow this one, as with Shift in a file manager. */
export function toggled(selection: Selection, ids: string[], index: number, anchor?: number): Selection {
  const id = ids[index];
  if (id === undefined) return selection;
  const [from, to] = anchor === undefined ? [index, index] : [Math.min(anchor, index), Math.max(anchor, index)];
  return withIds(selection, ids.slice(from, to + 1), !selection[id]);
}

function withIds(selection: Selection, ids: string[], selected: boolean): Selection {
  const next = { ...selection };
  ids.forEach((id) => {
    if (selected) next[id] = true;
    else delete next[id];
  });
  return next;
}
