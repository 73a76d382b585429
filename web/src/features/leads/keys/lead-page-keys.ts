import { jobKeys } from '@/entities/job/keys/job-keys';
import { leadKeys } from '@/entities/lead/keys/lead-keys';
import { keyRoot } from '@/lib/query/key-root';
import type { Mapping } from '../model/import-mapping';

const importPreview = keyRoot('import-preview');

/** What the page of a lead and the import show beyond the entity. */
export const leadPageKeys = {
  activities: (leadId: number) => [...leadKeys.one(leadId), 'activities'] as const,
  changes: (leadId: number) => [...leadKeys.one(leadId), 'changes'] as const,
  nextAction: (leadId: number) => [...leadKeys.one(leadId), 'next-action'] as const,
  scoreHistory: (leadId: number) => [...leadKeys.one(leadId), 'score-history'] as const,
  refusedRows: (jobId: number) => [...jobKeys.all, 'refused', jobId] as const,
  importPreview: (file: File | undefined, mapping: Mapping) =>
    [...importPreview, file?.name, file?.size, file?.lastModified, mapping] as const,
};
