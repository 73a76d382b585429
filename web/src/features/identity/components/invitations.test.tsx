import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import * as m from '@/lib/messages/messages';
import { show } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { InviteDialog } from './invite-dialog';
import { InvitedTo } from './invited-to';
import { MemberTable } from './member-table';

const texts = m.identity.members;
const LINK = 'https://leadline.example/accept-invitation#token=acme~secret';
const invitation = {
  id: 4,
  email: 'grace@acme.example',
  role: 'agent',
  invited_by: 7,
  created_at: '2026-11-30T10:00:00Z',
  expires_at: '2026-12-07T10:00:00Z',
  expired: false,
  declined: false,
};
const settings = (mail_configured: boolean) => ({
  json: { registration_enabled: false, password_min_length: 8, mail_configured },
});

describe('inviting somebody', () => {
  it('shows the link once where no mail is sent', async () => {
    answer('get', '/api/v1/auth/settings', settings(false));
    answer('post', '/api/v1/tenant/invitations', { status: 201, json: invitation });
    const links = answer('post', '/api/v1/tenant/invitations/4/link', {
      json: { link: LINK, expires_at: invitation.expires_at },
    });
    const onClose = vi.fn();
    const hands = show(<InviteDialog onClose={onClose} />);
    await hands.type(await screen.findByLabelText(texts.invite.email), 'grace@acme.example');
    await hands.click(await screen.findByRole('button', { name: texts.invite.create }));
    expect(await screen.findByLabelText(texts.link.label)).toHaveProperty('value', LINK);
    expect(links).toHaveLength(1);
    await hands.click(screen.getByRole('button', { name: texts.link.close }));
    expect(onClose).toHaveBeenCalled();
  });

  it('leaves it to the mail where there is a mail server', async () => {
    answer('get', '/api/v1/auth/settings', settings(true));
    answer('post', '/api/v1/tenant/invitations', { status: 201, json: invitation });
    const onClose = vi.fn();
    const hands = show(<InviteDialog onClose={onClose} />);
    await hands.type(await screen.findByLabelText(texts.invite.email), 'grace@acme.example');
    await hands.click(await screen.findByRole('button', { name: texts.invite.send }));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
  });
});

describe('the page an invitation leads to', () => {
  it('names the workspace, the role and who invites', async () => {
    answer('post', '/api/v1/invitations/preview', {
      json: { tenant_name: 'Acme', role: 'agent', invited_by: 'Ada Byron', expires_at: invitation.expires_at },
    });
    show(<InvitedTo token="acme.secret" />);
    expect(await screen.findByRole('heading', { name: 'Join Acme' })).toBeTruthy();
    expect(screen.getByText(/^Ada Byron invited you .* Agent\.$/)).toBeTruthy();
  });

  it('stays as it was where the server does not tell', async () => {
    const asked = answer(
      'post',
      '/api/v1/invitations/preview',
      refusal(400, { detail: 'No.', code: 'invalid_invitation' }),
    );
    show(<InvitedTo token="acme.secret" />);
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(screen.getByRole('heading').textContent).toBe(m.identity.invitation.title);
  });
});

describe('members', () => {
  it('are searched by the server, while one types', async () => {
    const urls: string[] = [];
    const { server } = await import('@/testing/server');
    const { http, HttpResponse } = await import('msw');
    server.use(
      http.get('*/api/v1/tenant/members', ({ request }) => {
        urls.push(new URL(request.url).search);
        return HttpResponse.json({ items: [], next_cursor: null });
      }),
    );
    const hands = show(<MemberTable onInvite={vi.fn()} />);
    await hands.type(await screen.findByLabelText(texts.searchLabel), 'grace');
    await waitFor(() => expect(urls.at(-1)).toContain('q=grace'));
  });
});
