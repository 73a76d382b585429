import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import * as m from '@/lib/messages/messages';
import { show } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import type { Tenant } from '../api/tenant';
import { SettingsForm } from './settings-form';

const texts = m.tenancy.settings;
const acme = {
  id: 'acme',
  version: 3,
  name: 'Acme',
  time_zone: 'Europe/Berlin',
  default_region: 'DE',
  require_two_factor: false,
  settings: {},
} as unknown as Tenant;
const PATH = '/api/v1/tenant';

const name = () => screen.getByLabelText(texts.name);
const save = () => screen.getByRole('button', { name: texts.save });

describe('the settings of a tenant', () => {
  it('sends what was changed, once, on the version that was seen', async () => {
    const sent = answer('patch', PATH, { json: { ...acme, version: 4, name: 'Acme Ltd' } });
    const hands = show(<SettingsForm latest={acme} />);
    expect(save()).toHaveProperty('disabled', true);
    await hands.type(name(), ' Ltd');
    await hands.dblClick(save());
    expect(await screen.findByText(texts.saved)).toBeTruthy();
    expect(sent.map(({ body, headers }) => [body, headers.get('If-Match')])).toEqual([[{ name: 'Acme Ltd' }, '"3"']]);
    await waitFor(() => expect(save()).toHaveProperty('disabled', true));
  });

  it('shows both when somebody else was faster, and overwrites only if told to', async () => {
    answer('get', PATH, { json: { ...acme, version: 4, name: 'Acme GmbH' } });
    const sent = answer('patch', PATH, refusal(412, { detail: 'Changed since.', code: 'version_mismatch' }), {
      json: { ...acme, version: 5, name: 'Acme Ltd' },
    });
    const hands = show(<SettingsForm latest={acme} />);
    await hands.type(name(), ' Ltd');
    await hands.click(save());
    const conflict = await screen.findByRole('alert');
    expect(conflict.textContent).toContain('Acme GmbH');
    expect(name()).toHaveProperty('value', 'Acme Ltd');
    expect(sent).toHaveLength(1);
    await hands.click(within(conflict).getByRole('button', { name: texts.overwrite }));
    await waitFor(() => expect(sent[1]?.headers.get('If-Match')).toBe('"4"'));
  });

  it('takes over what the other has saved', async () => {
    answer('get', PATH, { json: { ...acme, version: 4, name: 'Acme GmbH' } });
    answer('patch', PATH, refusal(412, { detail: 'Changed since.', code: 'version_mismatch' }));
    const hands = show(<SettingsForm latest={acme} />);
    await hands.type(name(), ' Ltd');
    await hands.click(save());
    await hands.click(await screen.findByRole('button', { name: texts.takeTheirs }));
    expect(name()).toHaveProperty('value', 'Acme GmbH');
  });

  it('shows a refused field at the field', async () => {
    const errors = [{ field: 'name', message: 'Too long.' }];
    answer('patch', PATH, refusal(422, { detail: 'Invalid.', errors }));
    const hands = show(<SettingsForm latest={acme} />);
    await hands.type(name(), ' Ltd');
    await hands.click(save());
    expect(await screen.findByText('Too long.')).toBeTruthy();
    expect(name().getAttribute('aria-invalid')).toBe('true');
  });
});
