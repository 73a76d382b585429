/** The columns of the list, in their usual order; each with the columns of the CSV file it stands for. */
export const COLUMN_FIELDS = {
  name: ['first_name', 'last_name'],
  score: ['overall_score', 'score_category'],
  status: ['status'],
  priority: ['priority'],
  company: ['company'],
  source: ['source'],
  agent: ['assigned_agent_id'],
  phone: ['phone'],
  email: ['email'],
  follow_up: ['next_follow_up_at'],
  country: ['country'],
  created_at: ['created_at'],
  updated_at: ['updated_at'],
} as const satisfies Record<string, readonly string[]>;

export type ColumnId = keyof typeof COLUMN_FIELDS;

export const USUAL_COLUMNS: ColumnId[] = [
  'name',
  'score',
  'status',
  'priority',
  'company',
  'source',
  'agent',
  'phone',
  'created_at',
];

/** What a person keeps, which may name columns that are no more; the name is always there. */
export function readColumns(kept: unknown): ColumnId[] | undefined {
  if (!Array.isArray(kept)) return undefined;
  const known = [...new Set(kept)].filter((id): id is ColumnId => typeof id === 'string' && id in COLUMN_FIELDS);
  if (known.length === 0) return undefined;
  return known.includes('name') ? known : ['name', ...known];
}

/** The id comes first, so that a row of the file can be found again. */
export function exportFields(columns: readonly ColumnId[]): string[] {
  return ['id', ...columns.flatMap((column) => [...COLUMN_FIELDS[column]])];
}
