import { formatNumber } from '@/lib/format/format';

/** "+12.5", "−3", "0". */
export function formatSigned(value: number): string {
  if (value === 0) return formatNumber(0);
  return `${value > 0 ? '+' : '−'}${formatNumber(Math.abs(value))}`;
}
