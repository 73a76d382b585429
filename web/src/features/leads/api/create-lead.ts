import type { Lead } from '@/entities/lead/model/lead';
import { api, body, type Schemas } from '@/lib/api/client';

export type LeadFields = Schemas['LeadFields'];

export function createLead(fields: LeadFields): Promise<Lead> {
  return body(api.POST('/api/v1/leads', { body: fields }));
}
