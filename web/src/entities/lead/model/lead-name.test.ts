import { describe, expect, it } from 'vitest';
import { contactName, leadName } from './lead-name';

const lead = {
  id: 42,
  first_name: 'Ada',
  last_name: 'Byron',
  company: 'Engines Ltd',
  email: 'ada@engines.example',
  phone: '+441632960000',
};
const person = { first_name: null, last_name: null };

describe('leadName', () => {
  it.each([
    ['the whole name', lead, 'Ada Byron'],
    ['one half of the name', { ...lead, first_name: null }, 'Byron'],
    ['the company', { ...lead, ...person }, 'Engines Ltd'],
    ['the e-mail address', { ...lead, ...person, company: null }, 'ada@engines.example'],
    ['the phone number', { ...lead, ...person, company: '', email: null }, '+441632960000'],
    ['its number', { id: 42, ...person, company: null, email: null, phone: null }, 'Lead 42'],
    ['its number, where nothing else was told', { id: 42 }, 'Lead 42'],
  ])('is %s', (_, known, name) => {
    expect(leadName(known)).toBe(name);
  });
});

describe('contactName', () => {
  it('has no number to fall back on', () => {
    expect(contactName({ phone: '+441632960000' })).toBe('+441632960000');
    expect(contactName({ company: '' })).toBeUndefined();
  });
});
