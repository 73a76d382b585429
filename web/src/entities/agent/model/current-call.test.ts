import { describe, expect, it } from 'vitest';
import { minutesOf } from './current-call';

describe('a call', () => {
  it('takes whole minutes, at least one', () => {
    expect(minutesOf({ leadId: 1, since: 0 }, 10_000)).toBe(1);
    expect(minutesOf({ leadId: 1, since: 0 }, 150_000)).toBe(3);
  });
});
