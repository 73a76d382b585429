import { keyRoot } from '@/lib/query/key-root';

const all = keyRoot('insights');

export const insightsKeys = {
  all,
  trend: (days: number) => [...all, 'trend', days] as const,
  conversion: [...all, 'conversion'] as const,
};
