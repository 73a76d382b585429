import * as m from '@/lib/messages/messages';

const LARGEST = 2 * 1024 ** 3;

/** Why a file cannot be an import, as far as one sees without reading it. */
export function fileProblem(file: Pick<File, 'name' | 'size'>): string | undefined {
  if (/\.(xlsx?|ods|numbers)$/i.test(file.name)) return m.leadsImport.file.spreadsheet;
  if (file.size === 0) return m.leadsImport.file.empty;
  return file.size > LARGEST ? m.leadsImport.file.tooLarge : undefined;
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];

export function formatBytes(bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  return new Intl.NumberFormat(navigator.language, {
    style: 'unit',
    unit: UNITS[step],
    unitDisplay: 'short',
    maximumFractionDigits: step > 1 ? 1 : 0,
  }).format(bytes / 1000 ** step);
}
