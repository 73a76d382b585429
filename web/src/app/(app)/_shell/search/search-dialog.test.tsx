import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as m from '@/lib/messages/messages';
import { show } from '@/testing/render';
import { answer } from '@/testing/server';
import { SearchDialog } from './search-dialog';
import { openSearch, useTypedAhead } from './typed-ahead';

const push = vi.hoisted(() => vi.fn());
vi.mock('next/navigation', () => ({ useRouter: () => ({ push }) }));

const bob = { id: 5, first_name: 'Bob', last_name: 'Call', version: 1 };
const NOTHING = { json: { items: [], next_cursor: null } };

describe('the search from everywhere', () => {
  const onClose = vi.fn();
  beforeEach(() => {
    answer('get', '/api/v1/auth/me', { json: { operator: false } });
    push.mockReset();
    onClose.mockReset();
    answer('get', '/api/v1/leads', NOTHING);
    answer('get', '/api/v1/tenant/people', NOTHING);
    answer('get', '/api/v1/agents/me/availability', {
      json: {
        agent_id: 3,
        status: 'available',
        break_reason: null,
        seconds_in_state: 5,
        since: '2027-01-01T00:00:00Z',
      },
    });
    answer('get', '/api/v1/break-reasons', { json: { items: [{ id: 1, name: 'Lunch', active: true }] } });
    openSearch();
  });

  it('goes to the page whose name begins with the text, at once', async () => {
    const hands = show(<SearchDialog onClose={onClose} />);
    await hands.type(screen.getByRole('textbox'), 'task{Enter}');
    await waitFor(() => expect(push).toHaveBeenCalledWith('/tasks'));
    expect(onClose).toHaveBeenCalled();
  });

  it('opens the lead that is found, though Enter came before the answer', async () => {
    answer('get', '/api/v1/leads', { json: { items: [bob], next_cursor: null } });
    const hands = show(<SearchDialog onClose={onClose} />);
    await hands.type(screen.getByRole('textbox'), 'call bob{Enter}');
    await waitFor(() => expect(push).toHaveBeenCalledWith('/leads/view?id=5'));
  });

  it('offers the leads of a person', async () => {
    answer('get', '/api/v1/tenant/people', { json: { items: [{ id: 9, name: 'Grace Hopper' }], next_cursor: null } });
    const hands = show(<SearchDialog onClose={onClose} />);
    await hands.type(screen.getByRole('textbox'), 'grace');
    await hands.click(await screen.findByText(m.commandMenu.leadsOf('Grace Hopper')));
    expect(push).toHaveBeenCalledWith('/leads?assigned_agent_id=9');
  });

  it('takes a break', async () => {
    const set = answer('put', '/api/v1/agents/me/availability', { json: { agent_id: 3, status: 'on_break' } });
    const hands = show(<SearchDialog onClose={onClose} />, 'agent');
    await hands.type(screen.getByRole('textbox'), 'break');
    await hands.click(await screen.findByText(m.commandMenu.commands.takeBreak('Lunch')));
    await waitFor(() => expect(set.map(({ body }) => body)).toEqual([{ status: 'on_break', break_reason: 'Lunch' }]));
  });

  it('takes over what was typed before its field was there', async () => {
    const heard = vi.fn();
    addEventListener('keydown', heard);
    function Host() {
      useTypedAhead();
      return null;
    }
    show(<Host />);
    for (const key of ['c', 'a', 'x', 'Backspace', 'l']) fireEvent.keyDown(document.body, { key });
    removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
    show(<SearchDialog onClose={onClose} />);
    await waitFor(() => expect((screen.getByRole('textbox') as HTMLInputElement).value).toBe('cal'));
  });
});
