import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { BreakReasonDialog } from '@/features/agents/components/break-reason-dialog';
import { TeamDialog } from '@/features/agents/components/team-dialog';
import { BadgeDialog } from '@/features/gamification/components/badge-dialog';
import { ChallengeDialog } from '@/features/gamification/components/challenge-dialog';
import { RewardDialog } from '@/features/gamification/components/reward-dialog';
import { answer, refusal } from './server';
import { show } from './render';

type Close = { onClose: () => void };
type Kind = {
  kind: string;
  path: string;
  add: (props: Close) => ReactNode;
  change: (props: Close) => ReactNode;
  /** Beyond the name, which each has. */
  fill?: (hands: UserEvent) => Promise<void>;
  sent: Record<string, unknown>;
};

const known = { id: 5, version: 3, name: 'Old name' };
const goal = { metric: 'conversions', goal: 10 } as const;

const KINDS: Kind[] = [
  {
    kind: 'team',
    path: '/api/v1/teams',
    add: (props) => <TeamDialog {...props} />,
    change: (props) => <TeamDialog entry={{ ...known, agents: 0 } as never} {...props} />,
    sent: {},
  },
  {
    kind: 'break reason',
    path: '/api/v1/break-reasons',
    add: (props) => <BreakReasonDialog {...props} />,
    change: (props) => (
      <BreakReasonDialog entry={{ ...known, paid: false, active: true, limit_minutes: null } as never} {...props} />
    ),
    fill: (hands) => hands.click(screen.getByRole('switch', { name: /^Paid/ })),
    sent: { paid: true, active: true, limit_minutes: null },
  },
  {
    kind: 'badge',
    path: '/api/v1/gamification/badges',
    add: (props) => <BadgeDialog {...props} />,
    change: (props) => <BadgeDialog entry={{ ...known, ...goal, description: '', icon: 'star' } as never} {...props} />,
    sent: { ...goal, description: '', icon: 'star' },
  },
  {
    kind: 'reward',
    path: '/api/v1/gamification/rewards',
    add: (props) => <RewardDialog {...props} />,
    change: (props) => (
      <RewardDialog
        entry={
          { ...known, description: '', cost: 100, stock: null, per_person_limit: null, needs_approval: true } as never
        }
        {...props}
      />
    ),
    sent: { description: '', cost: 100, stock: null, per_person_limit: null, needs_approval: true },
  },
  {
    kind: 'challenge',
    path: '/api/v1/gamification/challenges',
    add: (props) => <ChallengeDialog {...props} />,
    change: (props) => (
      <ChallengeDialog
        entry={
          {
            ...known,
            ...goal,
            description: '',
            scope: 'individual',
            starts_on: '2031-01-01',
            ends_on: '2031-01-31',
            prize_points: 50,
          } as never
        }
        {...props}
      />
    ),
    fill: async (hands) => {
      await hands.type(screen.getByLabelText('First day'), '2031-01-01');
      await hands.type(screen.getByLabelText('Last day'), '2031-01-31');
    },
    sent: {
      ...goal,
      description: '',
      scope: 'individual',
      starts_on: '2031-01-01',
      ends_on: '2031-01-31',
      prize_points: 50,
    },
  },
];

const name = () => screen.getByRole('textbox', { name: 'Name' });
const save = () => screen.getByRole('button', { name: 'Save' });

describe.each(KINDS)('the dialog of a $kind', ({ path, add, change, fill, sent }) => {
  const onClose = vi.fn();
  afterEach(() => onClose.mockReset());

  it('creates one, however often one presses', async () => {
    const created = answer('post', path, { status: 201, json: known });
    const hands = show(add({ onClose }));
    await hands.type(name(), 'New name');
    await fill?.(hands);
    await hands.dblClick(save());
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(created).toHaveLength(1);
    expect(created[0]?.body).toEqual({ ...sent, name: 'New name' });
    expect(created[0]?.headers.get('Idempotency-Key')).toBeTruthy();
  });

  it('changes the version that was seen', async () => {
    const changed = answer('patch', `${path}/5`, { json: known });
    const hands = show(change({ onClose }));
    await hands.clear(name());
    await hands.type(name(), 'New name{Enter}');
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(changed[0]?.headers.get('If-Match')).toBe('"3"');
    expect(changed[0]?.body).toMatchObject({ name: 'New name' });
  });

  it('asks for a name before it sends anything', async () => {
    const hands = show(add({ onClose }));
    await fill?.(hands);
    await hands.click(save());
    expect(name().getAttribute('aria-invalid')).toBe('true');
    expect(onClose).not.toHaveBeenCalled();
  });

  it('shows what the server refuses at its field, and keeps what was typed', async () => {
    const errors = [{ field: 'name', message: 'There is one of this name.' }];
    answer('post', path, refusal(422, { detail: 'Invalid.', code: 'validation_failed', errors }), {
      status: 201,
      json: known,
    });
    const hands = show(add({ onClose }));
    await hands.type(name(), 'Taken');
    await fill?.(hands);
    await hands.click(save());
    await waitFor(() => expect(name().getAttribute('aria-describedby')).toBeTruthy());
    expect(screen.getByText('There is one of this name.')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(name()).toHaveProperty('value', 'Taken');
    expect(onClose).not.toHaveBeenCalled();
    await hands.click(save());
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  });

  it('says over the form what no field is to blame for', async () => {
    answer('post', path, refusal(409, { detail: 'Somebody was faster.', code: 'version_mismatch' }));
    const hands = show(add({ onClose }));
    await hands.type(name(), 'New name');
    await fill?.(hands);
    await hands.click(save());
    expect(within(await screen.findByRole('alert')).getByText('Somebody was faster.')).toBeTruthy();
    expect(onClose).not.toHaveBeenCalled();
  });

  it('stays open while the server is out of reach, and saves once it is back', async () => {
    answer('post', path, 'unreachable', { status: 201, json: known });
    const hands = show(add({ onClose }));
    await hands.type(name(), 'New name');
    await fill?.(hands);
    await hands.click(save());
    expect(within(await screen.findByRole('alert')).getByText('The server cannot be reached.')).toBeTruthy();
    await hands.click(save());
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  });
});
