/** What a person types for an attribute, and the JSON it stands for. Plain text stays text, so nobody must type quotes. */
export type Parsed = { ok: true; value: unknown } | { ok: false };

const LITERAL = /^(true|false|-?(0|[1-9]\d{0,14})(\.\d+)?)$/;

export function parseAttribute(text: string): Parsed {
  const trimmed = text.trim();
  if (!/^[[{"]/.test(trimmed) && !LITERAL.test(trimmed)) return { ok: true, value: text };
  try {
    return { ok: true, value: JSON.parse(trimmed) as unknown };
  } catch {
    return { ok: false };
  }
}

/** The text that stands for a value when it is edited: text as it is, but in quotes where it would be read as something else. */
export function attributeText(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value, null, 2);
  const parsed = parseAttribute(value);
  return parsed.ok && parsed.value === value ? value : JSON.stringify(value);
}
