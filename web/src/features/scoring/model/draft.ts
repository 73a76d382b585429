import type { ScoringModel } from '@/entities/score/model/score';
import type { Thresholds } from '@/entities/score/model/thresholds';
import { randomId } from '@/lib/browser/random-id';
import { toShares, weightsOf, type Weights } from './weights';

/** A number as it stands in its field: while one types it may be empty. */
export type Entry = number | string;

export const ACTIVITIES = [
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
] as const;
export const STATUSES = ['new', 'contacted', 'qualified', 'converted', 'lost'] as const;
export const PRIORITIES = ['high', 'medium', 'low'] as const;

/** @property id of the row on the page, so that rows keep their focus when others come and go */
export type SourceRow = { id: string; name: string; points: Entry };
export type StepRow = { id: string; max_age_days: Entry; points: Entry };
export type FollowUpRow = { id: string; due_within_hours: Entry; points: Entry };

/** A scoring model as it is edited: maps are rows, what is left out counts 0, weights are whole millionths. */
export type Draft = {
  weights: Weights;
  thresholds: { [name in keyof Thresholds]: Entry };
  sources: SourceRow[];
  otherSources: Entry;
  engagement: {
    email: Entry;
    phone: Entry;
    points: Record<(typeof ACTIVITIES)[number], Entry>;
    half_life_days: Entry;
    cap: Entry;
  };
  conversion: {
    status: Record<(typeof STATUSES)[number], Entry>;
    priority: Record<(typeof PRIORITIES)[number], Entry>;
    cap: Entry;
    use_prediction: boolean;
  };
  urgency: {
    steps: StepRow[];
    otherwise: Entry;
    follow_up: FollowUpRow[];
    /** Converted and lost leads have points of their own, whatever their age. */
    closed_apart: boolean;
    closed: Entry;
  };
};

export function toDraft(model: ScoringModel): Draft {
  const { source_quality, engagement, conversion_probability: conversion, urgency } = model;
  return {
    weights: weightsOf(model.weights),
    thresholds: { hot: model.thresholds.hot, warm: model.thresholds.warm, cold: model.thresholds.cold },
    sources: Object.entries(source_quality.points).map(([name, points]) => ({ id: randomId(), name, points })),
    otherSources: source_quality.default,
    engagement: {
      email: engagement.completeness.email,
      phone: engagement.completeness.phone,
      points: all(ACTIVITIES, engagement.points),
      half_life_days: engagement.half_life_days,
      cap: engagement.cap,
    },
    conversion: {
      status: all(STATUSES, conversion.status),
      priority: all(PRIORITIES, conversion.priority_bonus),
      cap: conversion.cap,
      use_prediction: conversion.use_prediction,
    },
    urgency: {
      steps: urgency.steps.map((step) => ({ id: randomId(), ...step })),
      otherwise: urgency.otherwise,
      follow_up: (urgency.follow_up ?? []).map((rule) => ({ id: randomId(), ...rule })),
      closed_apart: urgency.closed != null,
      closed: urgency.closed ?? 0,
    },
  };
}

/** The document the server takes. Of a draft that keeps all rules. */
export function toModel(draft: Draft, name: string): ScoringModel {
  const { engagement, conversion, urgency } = draft;
  return {
    name,
    weights: toShares(draft.weights),
    thresholds: numbers(draft.thresholds),
    source_quality: {
      points: Object.fromEntries(draft.sources.map((row) => [row.name.trim(), Number(row.points)])),
      default: Number(draft.otherSources),
    },
    engagement: {
      completeness: { email: Number(engagement.email), phone: Number(engagement.phone) },
      points: numbers(engagement.points),
      half_life_days: Number(engagement.half_life_days),
      cap: Number(engagement.cap),
    },
    conversion_probability: {
      status: numbers(conversion.status),
      priority_bonus: numbers(conversion.priority),
      cap: Number(conversion.cap),
      use_prediction: conversion.use_prediction,
    },
    urgency: {
      steps: urgency.steps.map((step) => ({
        max_age_days: Number(step.max_age_days),
        points: Number(step.points),
      })),
      otherwise: Number(urgency.otherwise),
      follow_up:
        urgency.follow_up.length === 0
          ? null
          : urgency.follow_up.map((rule) => ({
              due_within_hours: Number(rule.due_within_hours),
              points: Number(rule.points),
            })),
      closed: urgency.closed_apart ? Number(urgency.closed) : null,
    },
  };
}

/** Whether two drafts say the same. */
export function sameDraft(one: Draft, other: Draft): boolean {
  const told = (draft: Draft): string =>
    JSON.stringify(draft, (name, value: unknown) => (name === 'id' ? undefined : value));
  return told(one) === told(other);
}

function all<K extends string>(names: readonly K[], points: Record<string, number>): Record<K, Entry> {
  return Object.fromEntries(names.map((name) => [name, points[name] ?? 0])) as Record<K, Entry>;
}

function numbers<K extends string>(entries: Record<K, Entry>): Record<K, number> {
  return Object.fromEntries(Object.entries<Entry>(entries).map(([name, entry]) => [name, Number(entry)])) as Record<
    K,
    number
  >;
}
