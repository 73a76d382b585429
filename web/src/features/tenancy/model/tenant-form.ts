import * as z from 'zod/mini';
import * as m from '@/lib/messages/messages';
import type { Tenant, TenantPatch } from '../api/tenant';
import { isObject, mergePatch, same } from './merge-patch';

const texts = m.tenancy.settings;

export const tenantSchema = z.object({
  name: z.string().check(z.trim(), z.minLength(1, m.tenancy.missing)),
  time_zone: z.string().check(z.minLength(1, m.tenancy.missing)),
  default_region: z.string().check(z.minLength(1, m.tenancy.missing)),
  require_two_factor: z.boolean(),
  settings: z.string().check(z.refine((text) => parsed(text) !== undefined, { error: texts.extraInvalid })),
});
export type TenantValues = z.infer<typeof tenantSchema>;

export function valuesOf(tenant: Tenant): TenantValues {
  const { name, time_zone, default_region, require_two_factor, settings } = tenant;
  return { name, time_zone, default_region, require_two_factor, settings: JSON.stringify(settings, null, 2) };
}

/** Only what differs is sent, so that two people who change different things do not undo each other. */
export function patchOf(before: Tenant, values: TenantValues): TenantPatch {
  const patch: TenantPatch = {};
  const name = values.name.trim();
  if (name !== before.name) patch.name = name;
  if (values.time_zone !== before.time_zone) patch.time_zone = values.time_zone;
  if (values.default_region !== before.default_region) patch.default_region = values.default_region;
  if (values.require_two_factor !== before.require_two_factor) patch.require_two_factor = values.require_two_factor;
  const settings = parsed(values.settings);
  if (settings && !same(settings, before.settings)) patch.settings = mergePatch(before.settings, settings);
  return patch;
}

/** What somebody else has changed of the fields one has changed oneself, in words. */
export function conflicts(mine: TenantPatch, base: Tenant, theirs: Tenant): string[] {
  const words: Record<keyof TenantPatch, [string, string]> = {
    name: [texts.name, theirs.name],
    time_zone: [texts.timeZone, theirs.time_zone],
    default_region: [texts.region, theirs.default_region],
    require_two_factor: [texts.requireTwoFactor, theirs.require_two_factor ? texts.on : texts.off],
    settings: [texts.extra, JSON.stringify(theirs.settings)],
  };
  return (Object.keys(mine) as (keyof TenantPatch)[])
    .filter((field) => !same(base[field], theirs[field]))
    .map((field) => texts.theirs(...words[field]));
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text.trim() || '{}');
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
