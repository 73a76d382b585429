import type { Lead } from '@/entities/lead/model/lead';

/** A search finds more than the same address and number: these are the leads that really have one of them, each once. */
export function knownBy(found: readonly Lead[], typed: { email: string; phone: string }): Lead[] {
  const email = typed.email.toLowerCase();
  const digits = endOf(typed.phone);
  const same = found.filter(
    (lead) =>
      (email !== '' && lead.email?.toLowerCase() === email) ||
      (digits.length >= COMPARED && endOf(lead.phone ?? '') === digits),
  );
  return [...new Map(same.map((lead) => [lead.id, lead])).values()];
}

/** National and international spellings differ at the beginning only. */
const COMPARED = 7;
const endOf = (phone: string): string => phone.replace(/\D/g, '').slice(-COMPARED);
