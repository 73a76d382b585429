/** What guesses begin with, however it is spelled. The server knows many more; this is for the first glance. */
const COMMON =
  /password|qwert\w*|asdf\w*|letmein|welcome|admin|iloveyou|leadline|secret|summer|winter|spring|autumn|123\d*|(.)\1{2,}/g;
const SPELLED: Record<string, string> = { '@': 'a', '4': 'a', '0': 'o', $: 's', '5': 's', '!': 'i', '3': 'e' };
const LEAST_BESIDE_COMMON = 6;

/**
 * 0 too short, 1 weak, 2 fair, 3 good. Length counts most, as with the server's rule; variety a little. Common words count for
 * nothing.
 *
 * @param least as many characters as the server asks for
 */
export function passwordStrength(password: string, least: number): 0 | 1 | 2 | 3 {
  if (password.length < least) return 0;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((kind) => kind.test(password)).length;
  const different = new Set(password.toLowerCase()).size;
  if (different < 6 || besideCommonWords(password) < LEAST_BESIDE_COMMON) return 1;
  const points = password.length + 2 * kinds;
  return points >= 24 ? 3 : points >= 18 ? 2 : 1;
}

function besideCommonWords(password: string): number {
  const typed = password.toLowerCase();
  const spelledOut = typed.replaceAll(/[@40$5!3]/g, (character) => SPELLED[character] ?? character);
  return Math.min(typed.replaceAll(COMMON, '').length, spelledOut.replaceAll(COMMON, '').length);
}
