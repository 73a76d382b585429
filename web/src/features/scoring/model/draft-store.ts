import type { Draft } from './draft';

/** A draft with the version it was begun from. */
export type KeptDraft = { base: number; draft: Draft };

const key = (tenantId: string, userId: number): string => `leadline.model-draft.${tenantId}.${userId}`;

/** The draft this tab keeps for a tenant, until the tab is closed. */
export function readDraft(tenantId: string, userId: number): KeptDraft | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key(tenantId, userId)) ?? 'null');
    return isKept(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

export function writeDraft(tenantId: string, userId: number, kept: KeptDraft | undefined): void {
  if (kept) sessionStorage.setItem(key(tenantId, userId), JSON.stringify(kept));
  else sessionStorage.removeItem(key(tenantId, userId));
}

/** An earlier release may have kept another shape. */
function isKept(kept: unknown): kept is KeptDraft {
  const draft = (kept as Partial<KeptDraft> | null)?.draft;
  return Boolean(
    draft?.weights && draft.thresholds && draft.sources && draft.engagement && draft.conversion && draft.urgency,
  );
}
