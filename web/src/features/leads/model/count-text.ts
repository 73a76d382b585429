import { formatInteger } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import type { LeadCount } from '../api/count-leads';

/** "9,240 leads", "More than 10,000 leads". */
export function countText({ count, exact }: LeadCount): string {
  return exact ? m.leads.total(formatInteger(count)) : m.leads.moreThan(formatInteger(count));
}
