import type { Schemas } from '@/lib/api/client';
import * as m from '@/lib/messages/messages';

type Column = Schemas['ImportPreview']['columns'][number];

/** Where columns go that a person chose otherwise than proposed: to a field, to `attributes.<name>`, or null for nowhere. */
export type Mapping = Record<string, string | null>;

/** What a person chose for an import. */
export type ImportChoices = {
  mapping: Mapping;
  /** Undefined for the one the server detects. */
  encoding?: string;
  onMatch: OnMatch;
  matchBy: MatchBy;
  defaults: ImportDefaults;
};

export type OnMatch = 'create' | 'update' | 'skip';
export type MatchBy = 'email' | 'phone';

/** What created leads get where their rows say nothing else. */
export type ImportDefaults = { assigned_agent_id: number | null; source: string; tag: string };

export const NOTHING_CHOSEN: ImportChoices = {
  mapping: {},
  onMatch: 'create',
  matchBy: 'email',
  defaults: { assigned_agent_id: null, source: '', tag: '' },
};

/** The options as the API takes them; undefined where there are none. */
export function optionsBody({ onMatch, matchBy, defaults }: ImportChoices): Record<string, unknown> | undefined {
  const { assigned_agent_id, source, tag } = defaults;
  const given = {
    ...(assigned_agent_id !== null && { assigned_agent_id }),
    ...(source.trim() && { source: source.trim() }),
    ...(tag.trim() && { attributes: { tag: tag.trim() } }),
  };
  const body = {
    ...(onMatch !== 'create' && { match_by: matchBy, on_match: onMatch }),
    ...(Object.keys(given).length > 0 && { defaults: given }),
  };
  return Object.keys(body).length > 0 ? body : undefined;
}

export type ImportField = keyof typeof m.leadsImport.field;

export const IMPORT_FIELDS = Object.keys(m.leadsImport.field) as ImportField[];

const ATTRIBUTE = 'attributes.';
export const LEAVE_OUT = '';

export function attributeTarget(column: string): string {
  return ATTRIBUTE + column;
}

export function isAttribute(target: string | null): target is string {
  return target !== null && target.startsWith(ATTRIBUTE);
}

/** The mapping with one more choice; a choice that is the proposal again is none. */
export function choose(mapping: Mapping, column: Column, target: string | null): Mapping {
  const others = Object.fromEntries(Object.entries(mapping).filter(([name]) => name !== column.name));
  return target === column.proposed_field && !Object.values(others).includes(target)
    ? others
    : { ...others, [column.name]: target };
}

/** The fields other columns fill. */
export function takenBy(columns: Column[], mapping: Mapping, but: Column): Set<string> {
  return new Set(
    columns
      .filter((column) => column.name !== but.name)
      .map((column) => targetOf(column, mapping))
      .filter((target) => target !== null && !isAttribute(target)),
  ) as Set<string>;
}

/** Where a column goes: as chosen, else as the server last said. */
export function targetOf(column: Column, mapping: Mapping): string | null {
  return column.name in mapping ? (mapping[column.name] ?? null) : column.field;
}

export function summaryOf(columns: Column[], mapping: Mapping): { fields: number; attributes: number; left: number } {
  const targets = columns.map((column) => targetOf(column, mapping));
  const attributes = targets.filter(isAttribute).length;
  const left = targets.filter((target) => target === null).length;
  return { fields: targets.length - attributes - left, attributes, left };
}
