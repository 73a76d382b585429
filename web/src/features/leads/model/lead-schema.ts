import { z } from 'zod/mini';
import * as m from '@/lib/messages/messages';

const texts = m.leads.create;
const upTo = (length: number) => z.string().check(z.trim(), z.maxLength(length));

/** What a lead created by hand begins with. The server has the last word on all of it. */
export const leadSchema = z
  .object({
    first_name: upTo(100),
    last_name: upTo(100),
    company: upTo(200),
    email: z.string().check(z.trim(), z.maxLength(254), z.regex(/^$|^\S+@\S+$/, texts.email)),
    phone: z.string().check(z.trim(), z.maxLength(64), z.regex(/^$|\d/, texts.phone)),
    source: upTo(64),
    priority: z.enum(['high', 'medium', 'low']),
  })
  .check(
    z.refine((lead) => [lead.first_name, lead.last_name, lead.company, lead.email, lead.phone].some(Boolean), {
      error: texts.needed,
      path: ['first_name'],
    }),
  );

export type LeadDraft = z.infer<typeof leadSchema>;

export const NO_LEAD: LeadDraft = {
  first_name: '',
  last_name: '',
  company: '',
  email: '',
  phone: '',
  source: '',
  priority: 'medium',
};
