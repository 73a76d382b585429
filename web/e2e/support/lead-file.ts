import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const REAL = join(
  process.env.LEADLINE_DATA ?? resolve(import.meta.dirname, '../../../../shared/data'),
  'x-education-leads/Leads.csv',
);
export const ROWS = 9_240;

/**
 * A lead file of 9,240 rows, and one more that is broken: nobody can be reached by it. The real file of an online school where
 * it lies beside the project, else one of the same shape.
 */
export function leadFile(): { name: string; mimeType: string; buffer: Buffer } {
  const text = existsSync(REAL) ? readFileSync(REAL, 'utf8') : madeUp();
  return { name: 'leads.csv', mimeType: 'text/csv', buffer: Buffer.from(`${text.trimEnd()}\n${broken(text)}\n`) };
}

/** A row with more cells than there are columns. */
function broken(text: string): string {
  const columns = text.slice(0, text.indexOf('\n')).split(',').length;
  return Array.from({ length: columns + 3 }, () => 'x').join(',');
}

function madeUp(): string {
  const sources = ['Google', 'Direct Traffic', 'Olark Chat', 'Organic Search', 'Reference', 'Welingak Website'];
  const rows = Array.from({ length: ROWS }, (_, row) =>
    [
      `id-${row}`,
      660_000 - row,
      'API',
      sources[row % sources.length],
      'No',
      'No',
      row % 3 === 0 ? 1 : 0,
      row % 9,
      (row * 37) % 2000,
    ].join(','),
  );
  const head =
    'Prospect ID,Lead Number,Lead Origin,Lead Source,Do Not Email,Do Not Call,Converted,TotalVisits,Total Time Spent on Website';
  return [head, ...rows].join('\n');
}
