import { formatShortDay } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import { dayOfEnd, startOfDay } from '../../model/created-days';

/** "since 3 Mar", "until 5 Mar", "3 Mar to 5 Mar"; undefined where all days are meant. */
export function createdText(from: string | null | undefined, to: string | null | undefined): string | undefined {
  const first = from && !Number.isNaN(Date.parse(from)) ? formatShortDay(from) : undefined;
  const lastDay = dayOfEnd(to);
  const last = lastDay ? formatShortDay(startOfDay(lastDay)) : undefined;
  const texts = m.leads.filters;
  if (first && last) return texts.between(first, last);
  if (first) return texts.since(first);
  return last ? texts.until(last) : undefined;
}
