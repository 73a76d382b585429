// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { forgetPerson, keepsakes } from './forget-person';

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});

test('drafts go, how pages look and the tenant chosen last stay', () => {
  sessionStorage.setItem('draft of a lead', 'Grace Hopper');
  localStorage.setItem('whatever a page keeps', 'a phone number');
  localStorage.setItem('mantine-color-scheme-value', 'dark');
  localStorage.setItem('leadline.tenant', 'default-tenant');

  const stays = keepsakes();
  localStorage.clear(); // as the server's Clear-Site-Data does meanwhile
  localStorage.setItem('written since', 'by a page that was still open');
  forgetPerson(stays);

  expect(sessionStorage).toHaveLength(0);
  expect({ ...localStorage }).toEqual({ 'mantine-color-scheme-value': 'dark', 'leadline.tenant': 'default-tenant' });
});

test('what was not there does not come to be', () => {
  forgetPerson(keepsakes());

  expect(localStorage).toHaveLength(0);
});
