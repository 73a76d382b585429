import { describe, expect, it } from 'vitest';
import { Problem } from '@/lib/api/problem';
import { pauseBefore, triesAgain } from './query-client';

const recovering = new Problem(503, 'temporarily_unavailable', 'Away.', undefined, [], 5);
const full = new Problem(507, 'storage_low', 'The server is short of disk space.', undefined, [], 30);

describe('what is asked again', () => {
  it('goes on as long as the server recovers', () => {
    expect(triesAgain(0, recovering)).toBe(true);
    expect(triesAgain(500, recovering)).toBe(true);
  });

  it('gives up a server that cannot be reached after two tries', () => {
    expect(triesAgain(1, Problem.unreachable())).toBe(true);
    expect(triesAgain(2, Problem.unreachable())).toBe(false);
  });

  it('does not repeat what a person has to put right first', () => {
    expect(triesAgain(0, full)).toBe(false);
    expect(triesAgain(0, new Problem(403, 'forbidden', 'No.'))).toBe(false);
  });

  it('waits as long as the server asks for, and never longer than ten seconds', () => {
    expect(pauseBefore(0, recovering)).toBe(5_000);
    expect(pauseBefore(0, Problem.unreachable())).toBe(1_000);
    expect(pauseBefore(1, Problem.unreachable())).toBe(2_000);
    expect(pauseBefore(30, recovering)).toBe(10_000);
  });
});
