/**
 * 0 too short, 1 weak, 2 fair, 3 good. Length counts most, as with the server's rule; variety a little.
 *
 * @param least as many characters as the server asks for
 */
export function passwordStrength(password: string, least: number): 0 | 1 | 2 | 3 {
  if (password.length < least) return 0;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((kind) => kind.test(password)).length;
  const different = new Set(password.toLowerCase()).size;
  if (different < 6) return 1;
  const points = password.length + 2 * kinds;
  return points >= 24 ? 3 : points >= 18 ? 2 : 1;
}
