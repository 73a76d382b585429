import { describe, expect, it } from 'vitest';
import { verificationEnd } from './verification-end';

describe('the end of a verification', () => {
  it.each([
    [undefined, 'done'],
    ['already_verified', 'already'],
    ['verification_token_expired', 'expired'],
    ['invalid_verification_token', 'dead'],
    ['invalid_credentials', undefined],
    ['too_many_attempts', undefined],
  ])('is, for %s, %s', (code, end) => {
    expect(verificationEnd(code, false)).toBe(end);
  });

  it('tells who is signed in with another account', () => {
    expect(verificationEnd('password_required', true)).toBe('another');
    expect(verificationEnd('password_required', false)).toBeUndefined();
  });
});
