import * as z from 'zod/mini';
import * as m from '@/lib/messages/messages';

const texts = m.scoring.rules;

/** A number within limits and with so many decimals at most, as docs/scoring.md has them. */
function figure(least: number, most: number, decimals: number) {
  return z.union([z.number(), z.string()]).check((context) => {
    const value = context.value;
    const say = (message: string): void => void context.issues.push({ code: 'custom', message, input: value });
    if (value === '' || !Number.isFinite(Number(value))) return say(texts.number);
    const number = Number(value);
    if (number < least || number > most) return say(texts.between(least, most));
    if (Number(number.toFixed(decimals)) !== number) return say(texts.decimals(decimals));
  });
}

const points = figure(0, 100, 2);
const record = <K extends string>(...names: K[]) =>
  z.object(Object.fromEntries(names.map((name) => [name, points])) as Record<K, typeof points>);

/** Each must be above the one before; the message stands at the one that is not. */
function ascending<K extends string>(name: K) {
  return z.check<Record<K, number | string>[]>((context) => {
    context.value.forEach((row, index) => {
      const before = context.value[index - 1];
      if (!before || row[name] === '' || before[name] === '' || Number(row[name]) > Number(before[name])) return;
      context.issues.push({ code: 'custom', message: texts.ascending, input: row[name], path: [index, name] });
    });
  });
}

/** The server takes `Google - Ads` and `google_ads` for the same source. */
export const sourceKey = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');

const sources = z
  .array(
    z.object({
      id: z.string(),
      name: z.string().check(z.trim(), z.minLength(1, texts.sourceName), z.maxLength(64, texts.tooLong(64))),
      points,
    }),
  )
  .check(
    z.maxLength(500, texts.tooMany(500)),
    z.check((context) => {
      const seen = new Set<string>();
      context.value.forEach((row, index) => {
        const key = sourceKey(row.name);
        if (key && seen.has(key)) {
          context.issues.push({ code: 'custom', message: texts.twice, input: row.name, path: [index, 'name'] });
        }
        seen.add(key);
      });
    }),
  );

const thresholds = record('hot', 'warm', 'cold').check(
  z.check((context) => {
    const { hot, warm, cold } = context.value;
    if (Number(hot) <= Number(warm)) {
      context.issues.push({ code: 'custom', message: texts.hotAboveWarm, input: hot, path: ['hot'] });
    }
    if (Number(warm) <= Number(cold)) {
      context.issues.push({ code: 'custom', message: texts.warmAboveCold, input: warm, path: ['warm'] });
    }
  }),
);

const weight = z.int();

/** The rules of docs/scoring.md for what is edited; the weights keep their sum by how they are moved. */
export const draftSchema = z.object({
  weights: z.object({ source_quality: weight, engagement: weight, conversion_probability: weight, urgency: weight }),
  thresholds,
  sources,
  otherSources: points,
  engagement: z.object({
    email: points,
    phone: points,
    points: record(
      'meeting',
      'call_connected',
      'email_replied',
      'form_submitted',
      'email_opened',
      'website_visit',
      'call_not_answered',
      'note',
      'status_change',
      'assignment',
    ),
    half_life_days: figure(0.000001, 3650, 6),
    cap: points,
  }),
  conversion: z.object({
    status: record('new', 'contacted', 'qualified', 'converted', 'lost'),
    priority: record('high', 'medium', 'low'),
    cap: points,
    use_prediction: z.boolean(),
  }),
  urgency: z.object({
    steps: z
      .array(z.object({ id: z.string(), max_age_days: figure(0.000001, 36500, 6), points }))
      .check(z.maxLength(100, texts.tooMany(100)), ascending('max_age_days')),
    otherwise: points,
    follow_up: z
      .array(z.object({ id: z.string(), due_within_hours: figure(0, 87600, 6), points }))
      .check(z.maxLength(100, texts.tooMany(100))),
    closed_apart: z.boolean(),
    closed: points,
  }),
});

/** What is wrong with a draft, by the path of the field. */
export function problemsOf(draft: unknown): Record<string, string> {
  const result = draftSchema.safeParse(draft);
  if (result.success) return {};
  return Object.fromEntries(result.error.issues.map((issue) => [issue.path.join('.'), issue.message]));
}

/** The draft's path of a field of the server's document, such as `urgency.steps[2].max_age_days`. */
export function draftPath(field: string, sourceNames: string[]): string {
  const path = field.replace(/^model\./, '').replace(/\[(\d+)\]/g, '.$1');
  const source = /^source_quality\.points\.(.+)$/.exec(path)?.[1];
  if (source) {
    const index = sourceNames.findIndex((name) => name.trim() === source || sourceKey(name) === source);
    return index < 0 ? 'sources' : `sources.${index}.points`;
  }
  return path
    .replace(/^source_quality\.default$/, 'otherSources')
    .replace(/^engagement\.completeness\./, 'engagement.')
    .replace(/^conversion_probability\.priority_bonus/, 'conversion.priority')
    .replace(/^conversion_probability/, 'conversion');
}
