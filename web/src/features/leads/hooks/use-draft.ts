import { useState } from 'react';

/**
 * What is being typed, kept in this tab until it is sent: it survives a reload and an expired session. What was kept in another
 * shape is forgotten.
 */
export function useDraft<T extends Record<string, string>>(name: string, empty: T) {
  const [draft, setDraft] = useState<T>(() => ({ ...empty, ...kept(name, empty) }));
  const change = (next: Partial<T>): void => {
    const changed = { ...draft, ...next };
    setDraft(changed);
    sessionStorage.setItem(name, JSON.stringify(changed));
  };
  const clear = (): void => {
    setDraft(empty);
    sessionStorage.removeItem(name);
  };
  return { draft, change, clear };
}

function kept<T extends Record<string, string>>(name: string, empty: T): Partial<T> {
  try {
    const found = JSON.parse(sessionStorage.getItem(name) ?? '{}') as Record<string, unknown>;
    const entries = Object.entries(found).filter(([field, value]) => field in empty && typeof value === 'string');
    return Object.fromEntries(entries) as Partial<T>;
  } catch {
    return {};
  }
}
