import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import * as m from '@/lib/messages/messages';
import { show } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { SignInForm } from './sign-in-form';

const texts = m.identity.signIn;
const user = { id: 7, email: 'ada@acme.example', first_name: 'Ada', last_name: 'Byron' };
const signedIn = {
  json: { access_token: 'token', expires_in: 900, user, tenants: [], password_change_required: false },
};
const LOGIN = '/api/v1/auth/login';

async function fill(hands: UserEvent): Promise<void> {
  await hands.type(screen.getByLabelText(texts.email), ' ada@acme.example ');
  await hands.type(screen.getByLabelText(texts.password), 'correct horse');
}
const submit = () => screen.getByRole('button', { name: texts.submit });

describe('signing in', () => {
  it('tries once, however often one presses', async () => {
    answer('get', '/api/v1/tenants', { json: { items: [], next_cursor: null } });
    const tried = answer('post', LOGIN, signedIn);
    const onSignedIn = vi.fn();
    const hands = show(<SignInForm onSignedIn={onSignedIn} />);
    await fill(hands);
    await hands.dblClick(submit());
    await waitFor(() => expect(onSignedIn).toHaveBeenCalledOnce());
    expect(tried.map(({ body }) => body)).toEqual([
      { email: 'ada@acme.example', password: 'correct horse', otp: null },
    ]);
  });

  it('asks for the code of who has a second factor, and only then', async () => {
    answer('get', '/api/v1/tenants', { json: { items: [], next_cursor: null } });
    const tried = answer('post', LOGIN, refusal(401, { detail: 'A code is needed.', code: 'otp_required' }), signedIn);
    const onSignedIn = vi.fn();
    const hands = show(<SignInForm onSignedIn={onSignedIn} />);
    await fill(hands);
    await hands.click(submit());
    await hands.type(await screen.findByLabelText(texts.otp), '123456');
    expect(screen.queryByRole('alert')).toBeNull();
    await hands.click(screen.getByRole('button', { name: texts.confirm }));
    await waitFor(() => expect(onSignedIn).toHaveBeenCalledOnce());
    expect(tried[1]?.body).toMatchObject({ password: 'correct horse', otp: '123456' });
  });

  it('says that it was wrong, and leaves the fields as they are', async () => {
    answer('post', LOGIN, refusal(401, { detail: 'Wrong.', code: 'invalid_credentials' }));
    const hands = show(<SignInForm />);
    await fill(hands);
    await hands.click(submit());
    const said = m.identity.problem.invalid_credentials ?? 'Wrong.';
    expect(within(await screen.findByRole('alert')).getByText(said)).toBeTruthy();
    expect(screen.getByLabelText(texts.email)).toHaveProperty('value', 'ada@acme.example');
  });

  it('waits as long as the server wants after too many attempts', async () => {
    answer('post', LOGIN, refusal(429, { detail: 'Slow down.', code: 'too_many_attempts', retryAfter: 90 }));
    const hands = show(<SignInForm />);
    await fill(hands);
    await hands.click(submit());
    expect((await screen.findByRole('timer')).textContent).toMatch(/1:(2|3)\d/);
    expect(submit()).toHaveProperty('disabled', true);
  });

  it('can be tried again once the server is back', async () => {
    answer('get', '/api/v1/tenants', { json: { items: [], next_cursor: null } });
    answer('post', LOGIN, 'unreachable', signedIn);
    const onSignedIn = vi.fn();
    const hands = show(<SignInForm onSignedIn={onSignedIn} />);
    await fill(hands);
    await hands.click(submit());
    expect(await screen.findByRole('alert')).toBeTruthy();
    await hands.click(submit());
    await waitFor(() => expect(onSignedIn).toHaveBeenCalledOnce());
  });
});
