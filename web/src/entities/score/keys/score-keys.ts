import { leadKeys } from '@/entities/lead/keys/lead-keys';
import { keyRoot } from '@/lib/query/key-root';

const all = keyRoot('scoring');

export const scoreKeys = {
  /** All about scoring but the scores of single leads. */
  all,
  summary: [...all, 'summary'] as const,
  activeModel: [...all, 'active-model'] as const,
  model: (version: number | undefined) => [...all, 'models', version] as const,
  /** A lead's score is old when the lead is. */
  ofLead: (leadId: number) => [...leadKeys.one(leadId), 'score'] as const,
};
