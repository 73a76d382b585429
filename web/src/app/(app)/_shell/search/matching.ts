/**
 * How well a label answers what was typed: 2 where it begins with it, 1 where each typed word begins a word of the label or of
 * what else it is known by, 0 where it does not match.
 */
export function match(typed: string, label: string, alsoKnownAs = ''): 0 | 1 | 2 {
  const asked = folded(typed);
  if (folded(label).startsWith(asked)) return 2;
  const words = folded(`${label} ${alsoKnownAs}`).split(/[^\p{L}\p{N}]+/u);
  return asked.split(/\s+/).every((part) => words.some((word) => word.startsWith(part))) ? 1 : 0;
}

/** Without case and accents. */
function folded(text: string): string {
  return text.trim().normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
