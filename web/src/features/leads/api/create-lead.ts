import { api, body, type Schemas } from '@/lib/api/client';
import type { Lead } from '../model/lead';

export type LeadFields = Schemas['LeadFields'];

export function createLead(fields: LeadFields): Promise<Lead> {
  return body(api.POST('/api/v1/leads', { body: fields }));
}
