import { describe, expect, it } from 'vitest';
import { jobCounts, jobTypeName, remainingSeconds, type Job } from './job';

const START = Date.parse('2026-03-03T10:00:00Z');

function aJob(over: Partial<Job> = {}): Job {
  return {
    id: 1,
    type: 'lead_import',
    status: 'running',
    processed: 250,
    total: 1000,
    failed: 0,
    progress: 0.25,
    error: null,
    result: null,
    created_by: null,
    created_at: '2026-03-03T09:59:59Z',
    started_at: '2026-03-03T10:00:00Z',
    finished_at: null,
    ...over,
  };
}

describe('remaining time', () => {
  it('goes on at the pace so far', () => {
    expect(remainingSeconds(aJob(), START + 10_000)).toBe(30);
  });
  it('is not guessed at the very beginning', () => {
    expect(remainingSeconds(aJob(), START + 1_000)).toBeUndefined();
    expect(remainingSeconds(aJob({ progress: 0.001 }), START + 10_000)).toBeUndefined();
  });
  it('is none for a job that waits or has ended', () => {
    expect(remainingSeconds(aJob({ status: 'queued', started_at: null }), START)).toBeUndefined();
    expect(remainingSeconds(aJob({ status: 'succeeded' }), START + 10_000)).toBeUndefined();
  });
});

describe('counts', () => {
  it('name the total while it runs, and what was refused', () => {
    expect(jobCounts(aJob({ failed: 3 }))).toBe('250 of 1,000, 3 refused');
  });
  it('name what was done once it has ended', () => {
    expect(jobCounts(aJob({ status: 'succeeded' }))).toBe('250 done');
  });
});

it('a type without a name is shown by its words', () => {
  expect(jobTypeName('mail_digest')).toBe('mail digest');
});
