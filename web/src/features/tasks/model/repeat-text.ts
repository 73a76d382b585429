import { readRule } from '@/entities/task/model/recurrence';
import { formatDay } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';

const texts = m.tasks.repeat;

/** "Weekly, Mon, Thu", "Every 2 weeks"; a rule the editor cannot show is told by its own words. */
export function repeatText(rule: string): string {
  const repeat = readRule(rule);
  if (!repeat) return rule;
  const often =
    repeat.interval === 1
      ? texts[repeat.frequency]
      : `${texts.every} ${repeat.interval} ${texts.unit[repeat.frequency]}`;
  const end =
    repeat.end === 'until'
      ? `${texts.until}: ${formatDay(`${repeat.until}T12:00:00`)}`
      : repeat.end === 'count' && `${texts.count}: ${repeat.count}`;
  return [often, ...repeat.days.map((day) => texts.day[day]), end].filter(Boolean).join(', ');
}
