import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { liveStatus } from '@/lib/live/live-hub';
import * as m from '@/lib/messages/messages';
import { sessionStore } from '@/lib/session/session-store';
import { show } from '@/testing/render';
import { answer } from '@/testing/server';
import { LiveIndicator } from './live-indicator';
import { NotFoundFrame } from './not-found-frame';
import { TenantSwitcher } from './tenant-switcher';

vi.mock('./app-frame', () => ({
  AppFrame: ({ children }: { children: unknown }) => <div data-shell>{children as never}</div>,
}));

describe('the workspace switcher', () => {
  it('looks the same after its menu was opened', async () => {
    answer('get', '/api/v1/auth/settings', { json: { registration_enabled: false, password_min_length: 8 } });
    answer('get', '/api/v1/installation', { status: 403, json: { code: 'forbidden' } });
    const hands = show(<TenantSwitcher />);
    const own = screen.getByRole('button').className.split(' ');
    await hands.click(screen.getByRole('button'));
    await screen.findByRole('menu');
    const button = screen.getByRole('button', { name: /Acme/ });
    own.forEach((name) => expect(button.className.split(' ')).toContain(name));
  });
});

describe('the live indicator', () => {
  it('says at once that one is offline, whatever the stream knows', async () => {
    liveStatus.set('live');
    show(<LiveIndicator />);
    expect(screen.getByRole('status').textContent).toBe(m.shell.live.live);
    act(() => void window.dispatchEvent(new Event('offline')));
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe(m.shell.live.offline));
    act(() => void window.dispatchEvent(new Event('online')));
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe(m.shell.live.live));
  });
});

describe('a page that does not exist', () => {
  it('is within the application for who is signed in', () => {
    show(<NotFoundFrame />);
    expect(screen.getByText(m.common.notFound.title).closest('[data-shell]')).not.toBeNull();
  });

  it('asks nobody to sign in', () => {
    show(<NotFoundFrame />);
    act(() => sessionStore.set({ status: 'signed-out' }));
    expect(screen.getByText(m.common.notFound.title).closest('[data-shell]')).toBeNull();
  });
});
