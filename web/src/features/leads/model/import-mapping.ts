import type { Schemas } from '@/lib/api/client';
import * as m from '@/lib/messages/messages';

type Column = Schemas['ImportPreview']['columns'][number];

/** Where columns go that a person chose otherwise than proposed: to a field, to `attributes.<name>`, or null for nowhere. */
export type Mapping = Record<string, string | null>;

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
