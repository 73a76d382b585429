import * as m from '@/lib/messages/messages';

const { areas, everything, everythingRead } = m.identity.apiKeys;

export type Area = keyof typeof areas;
export type Access = 'read' | 'write' | 'chosen';
type Verb = 'read' | 'write';

/** What a key may change in each area; keys never change members, settings or keys. */
const READ_ONLY: Area[] = ['members', 'tenants', 'audit', 'wallboard', 'live'];

export const AREAS = (Object.keys(areas) as Area[]).map((area) => ({
  area,
  label: areas[area],
  writable: !READ_ONLY.includes(area),
}));

export const scope = (area: Area, verb: Verb): string => `${area}:${verb}`;

/** Of the choice in the form, what the server is told. Changing without reading is of no use to a program, so it reads too. */
export function scopesOf(access: Access, chosen: string[]): string[] {
  if (access === 'read') return ['*:read'];
  if (access === 'write') return ['*:read', '*:write'];
  return [...chosen].sort();
}

/** Ticks or unticks one box: who may change an area reads it as well. */
export function toggled(chosen: string[], area: Area, verb: Verb, on: boolean): string[] {
  const rest = new Set(chosen);
  const read = scope(area, 'read');
  const write = scope(area, 'write');
  if (on) {
    rest.add(read);
    if (verb === 'write') rest.add(write);
  } else {
    rest.delete(write);
    if (verb === 'read') rest.delete(read);
  }
  return [...rest];
}

/** "Leads (read, change)" and so on, in words; an area this page does not know by its own name. */
export function scopesInWords(scopes: string[]): string[] {
  if (scopes.includes('*:write')) return [everything];
  const verbs = new Map<string, Set<string>>();
  for (const one of scopes) {
    const [area = '', verb = ''] = one.split(':');
    verbs.set(area, (verbs.get(area) ?? new Set()).add(verb));
  }
  return [...verbs].map(([area, of]) => {
    if (area === '*') return everythingRead;
    const name = areas[area as Area] ?? area;
    const { read, write } = m.identity.apiKeys;
    return `${name} (${[of.has('read') && read, of.has('write') && write].filter(Boolean).join(', ').toLowerCase()})`;
  });
}
