import type { LeadPatch } from '../../api/lead';

/** Saves a change of the lead as it is shown; rejects when it was not saved. */
export type SaveLead = (patch: LeadPatch) => Promise<unknown>;
