import type { Lead } from './lead';

/** What a phone link is made of: the number to call, and the text it was given as, which may hold an extension. */
export type Callable = Pick<Lead, 'phone' | 'phone_given'>;

const EXTENSION =
  /(?:;ext=|\b(?:ext|extn|extension|durchwahl|dw|poste|int|anexo|ramal|x)\b\.?|(?<=\d)\s*x|доб\.?|#)\s*[:.]?\s*(\p{Nd}{1,11})\s*$/iu;

/** The extension a number was given with, in plain digits. */
export function extensionOf({ phone, phone_given: given }: Callable): string | undefined {
  const found = phone?.startsWith('+') ? EXTENSION.exec(given ?? '')?.[1] : undefined;
  return found === undefined ? undefined : plainDigits(found);
}

/** A link that calls the number, its extension included (RFC 3966); undefined for a text that is no number. */
export function phoneHref(lead: Callable): string | undefined {
  const { phone } = lead;
  if (!phone) return undefined;
  const extension = extensionOf(lead);
  const number = phone.replace(/[^\p{Nd}+*#]/gu, '');
  return `tel:${plainDigits(number)}${extension === undefined ? '' : `;ext=${extension}`}`;
}

/** The number as people read it, with its extension. */
export function phoneText(lead: Callable): string {
  const extension = extensionOf(lead);
  return extension === undefined ? (lead.phone ?? '') : `${lead.phone} ext. ${extension}`;
}

/** The digits of other scripts begin at their zero, each ten in a row. */
function plainDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    let zero = digit.codePointAt(0) ?? 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && (digit.codePointAt(0) ?? 0) - zero < 9) zero--;
    return String((digit.codePointAt(0) ?? 0) - zero);
  });
}
