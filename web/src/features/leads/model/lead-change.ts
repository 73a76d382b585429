import type { Lead } from '@/entities/lead/model/lead';
import type { LeadPatch } from '../api/lead';

type Attributes = Lead['attributes'];

/** One value that was changed here and, since it was read, elsewhere too. */
export type Clash = { field: string; mine: unknown; theirs: unknown };

/** Whether two JSON values say the same, whatever the order of their members. */
export function sameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value ?? null;
  const members = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.keys(members)
      .sort()
      .map((name) => [name, sorted(members[name])]),
  );
}

/** The values of a patch that somebody else has changed since `base` was read, to something else than the patch says. */
export function clashesOf(patch: LeadPatch, base: Lead, now: Lead): Clash[] {
  const { attributes, ...fields } = patch;
  const clashes = Object.entries(fields).map(([field, mine]) =>
    clash(field, mine, base[field as keyof Lead], now[field as keyof Lead]),
  );
  const ofAttributes = Object.keys(attributes ?? {}).map((name) =>
    clash(`attributes.${name}`, attributes?.[name], base.attributes[name], now.attributes[name]),
  );
  return [...clashes, ...ofAttributes].filter((one) => one !== undefined);
}

function clash(field: string, mine: unknown, before: unknown, theirs: unknown): Clash | undefined {
  return sameJson(before, theirs) || sameJson(mine, theirs) ? undefined : { field, mine, theirs };
}

/** The merge patch (RFC 7396) that makes the one value the other: what is gone is null, also deep inside. */
export function mergePatch(from: unknown, to: unknown): unknown {
  if (!isObject(from) || !isObject(to)) return to;
  const patch: Record<string, unknown> = {};
  for (const name of Object.keys(from)) if (!(name in to)) patch[name] = null;
  for (const [name, value] of Object.entries(to)) {
    if (!sameJson(from[name], value) || !(name in from)) patch[name] = mergePatch(from[name], value);
  }
  return patch;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** The patch that sets one attribute, or removes it. */
export function attributePatch(attributes: Attributes, name: string, value: unknown): LeadPatch {
  return { attributes: { [name]: value === undefined ? null : mergePatch(attributes[name], value) } };
}
