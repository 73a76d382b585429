import { describe, expect, it } from 'vitest';
import { attributeText, parseAttribute } from './attribute-value';

describe('what is typed for an attribute', () => {
  it.each([
    ['gold', 'gold'],
    ['48000', 48000],
    ['-1.5', -1.5],
    ['true', true],
    ['[1, "a"]', [1, 'a']],
    ['{"seats": 3}', { seats: 3 }],
    ['030 901820', '030 901820'],
    ['007', '007'],
    ['2026-03-03', '2026-03-03'],
    ['12345678901234567890', '12345678901234567890'],
  ])('%s', (text, value) => {
    expect(parseAttribute(text)).toEqual({ ok: true, value });
  });

  it('that begins like JSON and is none is refused', () => {
    expect(parseAttribute('{"seats": ')).toEqual({ ok: false });
  });
});

it.each(['gold', '48000', 'true', 12, false, { a: [1] }, '{"a":1}', '"quoted"'])(
  '%j is edited without a change',
  (value) => {
    expect(parseAttribute(attributeText(value))).toEqual({ ok: true, value });
  },
);
