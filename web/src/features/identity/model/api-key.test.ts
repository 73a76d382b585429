import { describe, expect, it } from 'vitest';
import { curlExample, expiresAt, statusOf } from './api-key';

const now = Date.parse('2026-11-22T12:00:00Z');

describe('an API key', () => {
  it('is active until it ends or is revoked', () => {
    expect(statusOf({ revoked_at: null, expires_at: null }, now)).toBe('active');
    expect(statusOf({ revoked_at: null, expires_at: '2026-11-22T12:00:01Z' }, now)).toBe('active');
    expect(statusOf({ revoked_at: null, expires_at: '2026-11-22T12:00:00Z' }, now)).toBe('expired');
    expect(statusOf({ revoked_at: '2026-11-01T00:00:00Z', expires_at: '2026-11-02T00:00:00Z' }, now)).toBe('revoked');
  });

  it('ends after days, never, or with a day', () => {
    expect(expiresAt('30', '', now)).toBe('2026-12-22T12:00:00.000Z');
    expect(expiresAt('never', '2026-12-01', now)).toBeNull();
    expect(expiresAt('date', '2026-12-01', now)).toBe(new Date('2026-12-01T23:59:59').toISOString());
    expect(expiresAt('date', '', now)).toBeNull();
  });

  it('is tried with its tenant', () => {
    expect(curlExample('https://leads.example', 'acme', 'll_x')).toBe(
      "curl 'https://leads.example/api/v1/leads?limit=1' \\\n  -H 'Authorization: Bearer ll_x' \\\n  -H 'X-Tenant-ID: acme'",
    );
  });
});
