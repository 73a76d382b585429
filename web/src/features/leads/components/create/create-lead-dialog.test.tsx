import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as m from '@/lib/messages/messages';
import { show } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { CreateLeadDialog } from './create-lead-dialog';

const push = vi.hoisted(() => vi.fn());
vi.mock('next/navigation', () => ({ useRouter: () => ({ push }) }));

const texts = m.leads.create;
const field = (label: string): HTMLInputElement => screen.getByLabelText(label, { selector: 'input' });

describe('the dialog of a new lead', () => {
  const onClose = vi.fn();
  beforeEach(() => void answer('get', '/api/v1/leads/sources', { json: { items: [], next_cursor: null } }));
  afterEach(() => {
    onClose.mockReset();
    push.mockReset();
  });

  it('sends what was filled in, once, and opens the lead', async () => {
    const created = answer('post', '/api/v1/leads', {
      status: 201,
      json: { id: 42, first_name: 'Grace', last_name: null },
    });
    const hands = show(<CreateLeadDialog onClose={onClose} />);
    await hands.type(field(m.leads.firstName), ' Grace ');
    await hands.dblClick(screen.getByRole('button', { name: texts.submit }));
    await waitFor(() => expect(push).toHaveBeenCalledWith('/leads/view?id=42'));
    expect(created.map(({ body }) => body)).toEqual([{ first_name: 'Grace', priority: 'medium' }]);
    expect(onClose).toHaveBeenCalledOnce();
    expect(screen.getByText(texts.done('Grace'))).toBeTruthy();
  });

  it('asks for somebody who can be reached or named', async () => {
    const hands = show(<CreateLeadDialog onClose={onClose} />);
    await hands.click(screen.getByRole('button', { name: texts.submit }));
    expect(screen.getByText(texts.needed)).toBeTruthy();
    await hands.type(field(m.leads.email), 'nonsense');
    await hands.click(screen.getByRole('button', { name: texts.submit }));
    expect(screen.getByText(texts.email)).toBeTruthy();
  });

  it('goes on with the next one of the same source', async () => {
    answer('post', '/api/v1/leads', { status: 201, json: { id: 42, company: 'Acme' } });
    const hands = show(<CreateLeadDialog onClose={onClose} />);
    await hands.type(field(m.leads.company), 'Acme');
    await hands.type(field(m.leads.source), 'Fair');
    await hands.click(screen.getByRole('button', { name: texts.another }));
    expect(await screen.findByText(texts.done('Acme'))).toBeTruthy();
    expect([field(m.leads.company).value, field(m.leads.source).value]).toEqual(['', 'Fair']);
    expect(document.activeElement).toBe(field(m.leads.firstName));
    expect(onClose).not.toHaveBeenCalled();
  });

  it('shows at each field what the server refuses there', async () => {
    const errors = [
      { field: 'phone', message: 'This is no number of the region.' },
      { field: 'email', message: 'Another lead has this address.' },
    ];
    answer('post', '/api/v1/leads', refusal(422, { detail: 'Invalid.', errors }));
    const hands = show(<CreateLeadDialog onClose={onClose} />);
    await hands.type(field(m.leads.phone), '0800');
    await hands.type(field(m.leads.email), 'a@acme.example');
    await hands.click(screen.getByRole('button', { name: texts.submit }));
    expect(await screen.findByText('This is no number of the region.')).toBeTruthy();
    expect(field(m.leads.phone).getAttribute('aria-invalid')).toBe('true');
    expect(field(m.leads.email).getAttribute('aria-invalid')).toBe('true');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('keeps everything when nobody answers', async () => {
    answer('post', '/api/v1/leads', 'unreachable');
    const hands = show(<CreateLeadDialog onClose={onClose} />);
    await hands.type(field(m.leads.company), 'Acme');
    await hands.click(screen.getByRole('button', { name: texts.submit }));
    expect(within(await screen.findByRole('alert')).getByText('The server cannot be reached.')).toBeTruthy();
    expect(field(m.leads.company).value).toBe('Acme');
    expect(push).not.toHaveBeenCalled();
  });
});
