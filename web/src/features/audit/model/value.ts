/** How a value of any kind is best read. */
export type Shape =
  { shape: 'nothing' | 'empty' } | { shape: 'flag'; on: boolean } | { shape: 'text' | 'block'; text: string };

/** Longer texts get lines of their own. */
const LONG = 120;

export function shapeOf(value: unknown): Shape {
  if (value === null || value === undefined) return { shape: 'nothing' };
  if (value === '') return { shape: 'empty' };
  if (typeof value === 'boolean') return { shape: 'flag', on: value };
  if (typeof value === 'object') return { shape: 'block', text: JSON.stringify(value, null, 2) };
  const text = String(value);
  return { shape: text.length > LONG || text.includes('\n') ? 'block' : 'text', text };
}

/** "max concurrent calls" of max_concurrent_calls. */
export const fieldLabel = (field: string): string => field.replaceAll('_', ' ').replaceAll('.', ' · ');
