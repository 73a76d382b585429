import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Lead } from '@/entities/lead/model/lead';
import * as m from '@/lib/messages/messages';
import { show } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { useChangeLead } from './use-change-lead';

const texts = m.leadsDetail.clash;
const seen = { id: 42, version: 3, company: 'Acme', phone: null, attributes: {} } as unknown as Lead;
const outdated = refusal(412, { detail: 'Changed since.', code: 'version_mismatch' });

function Rename({ to }: { to: string }) {
  const change = useChangeLead(42, 'form');
  return (
    <>
      <button onClick={() => change.mutate({ patch: { company: to }, base: seen })}>Save</button>
      <output>{change.data?.company ?? change.error?.message}</output>
    </>
  );
}

const result = (): string | null => screen.getByRole('status').textContent;

describe('a lead that somebody else has changed meanwhile', () => {
  it('has both changes where they are of different values', async () => {
    answer('get', '/api/v1/leads/42', { json: { ...seen, version: 4, phone: '+441632960000' } });
    const saved = answer('patch', '/api/v1/leads/42', outdated, { json: { ...seen, version: 5, company: 'Initech' } });
    const hands = show(<Rename to="Initech" />);
    await hands.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(result()).toBe('Initech'));
    expect(saved.map(({ headers }) => headers.get('If-Match'))).toEqual(['"3"', '"4"']);
    expect(saved[1]?.body).toEqual({ company: 'Initech' });
  });

  it.each([
    ['mine', texts.keepMine, 'Initech', 2],
    ['theirs', texts.keepTheirs, 'Hooli', 1],
    ['neither yet', texts.later, texts.undecided, 1],
  ])('keeps %s where it is the same value and a person says so', async (_, choice, shown, sent) => {
    answer('get', '/api/v1/leads/42', { json: { ...seen, version: 4, company: 'Hooli' } });
    const saved = answer('patch', '/api/v1/leads/42', outdated, { json: { ...seen, version: 5, company: 'Initech' } });
    const hands = show(<Rename to="Initech" />);
    await hands.click(screen.getByRole('button', { name: 'Save' }));
    await hands.click(await screen.findByRole('button', { name: choice }));
    await waitFor(() => expect(result()).toBe(shown));
    expect(saved).toHaveLength(sent);
  });

  it('gives up where others are faster again and again', async () => {
    answer('get', '/api/v1/leads/42', { json: { ...seen, version: 4, phone: '+441632960000' } });
    const saved = answer('patch', '/api/v1/leads/42', outdated);
    const hands = show(<Rename to="Initech" />);
    await hands.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(result()).toBe(texts.undecided));
    expect(saved).toHaveLength(5);
  });
});
