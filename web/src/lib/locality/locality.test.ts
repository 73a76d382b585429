import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '@/lib/api/problem';
import { browserLocality, type Locality } from './browser-locality';
import { withLocality } from './with-locality';

describe('where a browser is', () => {
  beforeEach(() => vi.stubGlobal('navigator', { language: 'de-DE' }));

  it.each([
    ['Europe/Berlin', 'en-US', { time_zone: 'Europe/Berlin' }],
    ['America/New_York', 'de-DE', { time_zone: 'America/New_York' }],
    ['UTC', 'de-DE', { time_zone: 'UTC', default_region: 'DE' }],
    ['Etc/GMT-3', 'pt-BR', { time_zone: 'Etc/GMT-3', default_region: 'BR' }],
    ['UTC', 'en', { time_zone: 'UTC', default_region: undefined }],
    ['UTC', 'es-419', { time_zone: 'UTC', default_region: undefined }],
    ['', 'not a language', { time_zone: undefined, default_region: undefined }],
  ])('%s in %s', (zone, language, where) => expect(browserLocality(zone, language)).toEqual(where));

  it('keeps nobody out whose zone the server does not know', async () => {
    const sent: Locality[] = [];
    const done = await withLocality((where) => {
      sent.push(where);
      if (!where.time_zone) return Promise.resolve('done');
      const unknown = { field: 'time_zone', message: 'Unknown zone' };
      return Promise.reject(new Problem(422, 'validation_failed', 'Refused', undefined, [unknown]));
    });
    expect(done).toBe('done');
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual({});
  });

  it('leaves every other refusal to the form', async () => {
    const taken = new Problem(409, 'email_taken', 'Taken');
    await expect(withLocality(() => Promise.reject(taken))).rejects.toBe(taken);
  });
});
