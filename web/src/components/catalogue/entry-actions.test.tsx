import { screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { Problem } from '@/lib/api/problem';
import { preferenceKeys } from '@/lib/preferences/preference-keys';
import { show } from '@/testing/render';
import { EntryActions } from './entry-actions';

const removal = (remove: () => Promise<void>) => ({
  label: 'Delete: North',
  question: { title: 'Delete North?', text: 'It is gone for good.', action: 'Delete' },
  remove,
  done: 'North is deleted.',
  refresh: preferenceKeys.all,
});

it('asks before it removes, and says that it is done', async () => {
  const remove = vi.fn(() => Promise.resolve());
  const hands = show(<EntryActions removal={removal(remove)} />);
  await hands.click(screen.getByRole('button', { name: 'Delete: North' }));
  expect(await screen.findByText('It is gone for good.')).toBeTruthy();
  expect(remove).not.toHaveBeenCalled();
  await hands.click(screen.getByRole('button', { name: 'Delete' }));
  expect(await screen.findByText('North is deleted.')).toBeTruthy();
  expect(remove).toHaveBeenCalledOnce();
});

it('removes nothing when the question is answered with no', async () => {
  const remove = vi.fn(() => Promise.resolve());
  const hands = show(<EntryActions removal={removal(remove)} />);
  await hands.click(screen.getByRole('button', { name: 'Delete: North' }));
  await hands.click(await screen.findByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByText('It is gone for good.')).toBeNull());
  expect(remove).not.toHaveBeenCalled();
});

it('shows why the server refused', async () => {
  const hands = show(
    <EntryActions removal={removal(() => Promise.reject(new Problem(409, 'in_use', 'Agents use it.')))} />,
  );
  await hands.click(screen.getByRole('button', { name: 'Delete: North' }));
  await hands.click(await screen.findByRole('button', { name: 'Delete' }));
  expect(await screen.findByText('Agents use it.')).toBeTruthy();
});

it('does not ask where it could not be done', async () => {
  const hands = show(
    <EntryActions
      removal={{ ...removal(() => Promise.resolve()), blocked: (button) => <>{button} There are agents in it.</> }}
    />,
  );
  const button = screen.getByRole('button', { name: 'Delete: North' });
  expect(screen.getByText(/There are agents in it/)).toBeTruthy();
  expect(button.getAttribute('aria-disabled')).toBe('true');
  await hands.click(button);
  expect(screen.queryByText('It is gone for good.')).toBeNull();
});
