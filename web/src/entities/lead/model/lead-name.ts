import { personName } from '@/lib/format/format';
import * as m from '@/lib/messages/messages';
import type { Lead } from './lead';

/** What a name is made of. Wherever a lead is told in short, some of it may be absent. */
export type Named = { id: number } & Partial<Pick<Lead, 'first_name' | 'last_name' | 'company' | 'email' | 'phone'>>;

/** What a lead is called by: the person's name, else the company, the e-mail address, the phone number; and "Lead 42" without any. */
export function leadName(lead: Named): string {
  return contactName(lead) ?? m.leads.nameless(lead.id);
}

/** The same for somebody who is no lead yet, such as a row of an import; undefined without any of it. */
export function contactName(contact: Omit<Named, 'id'>): string | undefined {
  return personName(contact) || contact.company || contact.email || contact.phone || undefined;
}
