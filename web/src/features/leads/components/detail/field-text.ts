import { formatInstant } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';

const ATTRIBUTE = 'attributes.';

export function fieldName(field: string): string {
  if (field.startsWith(ATTRIBUTE)) return field.slice(ATTRIBUTE.length);
  return m.leadsDetail.changes.field[field] ?? field.replaceAll('_', ' ');
}

/** A value of a lead in words; undefined where there is none. People are told by their name, if somebody knows it. */
export function fieldText(
  field: string,
  value: unknown,
  personName?: (id: number) => string | undefined,
): string | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (field === 'status') return word(m.leads.status, value);
  if (field === 'priority') return word(m.leads.priority, value);
  if (field === 'assigned_agent_id') return personName?.(Number(value)) ?? String(value);
  if (field.endsWith('_at') && typeof value === 'string') return formatInstant(value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function word(words: Record<string, string>, value: unknown): string {
  return words[String(value)] ?? String(value);
}
