/** What a list shows, kept under a name. The state is whatever the list makes of it, as JSON. */
export type SavedView<T> = { name: string; state: T };

/** The server keeps 16 KiB under one name. */
const MOST_BYTES = 16 * 1024;
export const LONGEST_NAME = 60;

export function fits<T>(views: SavedView<T>[]): boolean {
  return new TextEncoder().encode(JSON.stringify(views)).length <= MOST_BYTES;
}

/** What is kept, without what an older version may have left behind. */
export function readViews<T>(kept: unknown): SavedView<T>[] | undefined {
  if (!Array.isArray(kept)) return undefined;
  return kept.filter(
    (view): view is SavedView<T> =>
      typeof view === 'object' && view !== null && typeof (view as SavedView<T>).name === 'string' && 'state' in view,
  );
}

/** Two states that show the same; the order of names does not count, nor what is not set. */
export function sameState(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
  return `{${entries
    .map(([name, inner]) => `${name}:${canonical(inner)}`)
    .sort()
    .join()}}`;
}

/** Saves under the name; one of the same name is replaced where it stands. */
export function withView<T>(views: SavedView<T>[], view: SavedView<T>): SavedView<T>[] {
  const has = views.some(({ name }) => name === view.name);
  return has ? views.map((other) => (other.name === view.name ? view : other)) : [...views, view];
}

/** Another name for a view; one that had that name before is replaced. */
export function renamed<T>(views: SavedView<T>[], from: string, to: string): SavedView<T>[] {
  if (from === to) return views;
  return views.filter(({ name }) => name !== to).map((view) => (view.name === from ? { ...view, name: to } : view));
}
