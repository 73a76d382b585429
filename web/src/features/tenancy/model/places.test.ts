import { describe, expect, it } from 'vitest';
import { countries, offsetOf, timeZones } from './places';

describe('the time zones', () => {
  it('are told with their offset of the day', () => {
    expect(offsetOf('Europe/Berlin', new Date('2026-01-15T12:00:00Z'))).toBe('GMT+1');
    expect(offsetOf('Europe/Berlin', new Date('2026-07-15T12:00:00Z'))).toBe('GMT+2');
    expect(offsetOf('Mars/Olympus')).toBe('');
  });

  it('include UTC and the one in use, each once', () => {
    const values = timeZones('UTC').map((zone) => zone.value);
    expect(values.filter((value) => value === 'UTC')).toHaveLength(1);
    expect(timeZones('Mars/Olympus').some((zone) => zone.value === 'Mars/Olympus')).toBe(true);
  });
});

describe('the countries', () => {
  const codes = countries('en').map((country) => country.value);

  it('are those of ISO 3166', () => {
    expect(codes).toHaveLength(249);
    expect(codes).toEqual(expect.arrayContaining(['DE', 'US', 'GB', 'AQ', 'ZW']));
  });

  it.each(['EU', 'UK', 'SU', 'DD', 'XK', 'ZZ', 'AN'])('do not include %s', (code) => {
    expect(codes).not.toContain(code);
  });

  it('are sorted by name', () => {
    expect(countries('en')[0]).toEqual({ value: 'AF', label: 'Afghanistan (AF)' });
  });
});
