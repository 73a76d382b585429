import { describe, expect, it } from 'vitest';
import { passwordStrength } from './password-strength';

describe('the strength of a password', () => {
  it.each([
    ['short', 0],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', 1],
    ['password', 1],
    ['P@ssw0rd2024!', 1],
    ['Welcome123!', 1],
    ['qwertzuiop12', 1],
    ['Correct-horse1', 2],
    ['the kettle sings at midnight', 3],
  ])('of %s is %i', (password, strength) => {
    expect(passwordStrength(password, 8)).toBe(strength);
  });

  it('follows the length the server asks for', () => {
    expect(passwordStrength('Kettle!sings1', 12)).toBeGreaterThan(0);
    expect(passwordStrength('Kettle!sings1', 14)).toBe(0);
  });
});
