import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as m from '@/lib/messages/messages';
import { show } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import type { Task } from '../model/task';
import { CompleteTaskDialog } from './complete-task-dialog';
import { EditTaskDialog } from './edit-task-dialog';

const call = {
  id: 9,
  version: 2,
  title: 'Call Ada',
  description: null,
  type: 'call',
  priority: 'medium',
  status: 'open',
  assignee_id: null,
  lead_id: 42,
  due_at: '2031-01-06T12:00:00Z',
  remind_before_minutes: 15,
  recurrence: null,
} as unknown as Task;

const onClose = vi.fn();
afterEach(() => onClose.mockReset());

describe('completing a task', () => {
  const texts = m.tasks.complete;
  const submit = () => screen.getByRole('button', { name: texts.action });

  it('sends what came of it, once', async () => {
    const sent = answer('post', '/api/v1/tasks/9/complete', { json: { next_task_id: null } });
    const hands = show(<CompleteTaskDialog task={call} onClose={onClose} />);
    await hands.click(screen.getByRole('radio', { name: m.activities.outcome.connected }));
    await hands.type(screen.getByLabelText(texts.notes), ' Likes it ');
    await hands.dblClick(submit());
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(sent.map(({ body }) => body)).toEqual([
      { outcome: 'connected', notes: 'Likes it', next_follow_up_at: null, duration_minutes: null },
    ]);
  });

  it('takes an outcome of one’s own instead', async () => {
    const sent = answer('post', '/api/v1/tasks/9/complete', { json: { next_task_id: null } });
    const hands = show(<CompleteTaskDialog task={call} onClose={onClose} />);
    await hands.click(screen.getByRole('radio', { name: m.activities.outcome.connected }));
    await hands.type(screen.getByLabelText(texts.own), 'moved_abroad');
    await hands.click(submit());
    await waitFor(() => expect(sent[0]?.body).toMatchObject({ outcome: 'moved_abroad' }));
  });

  it('sends nothing without an outcome', async () => {
    const hands = show(<CompleteTaskDialog task={call} onClose={onClose} />);
    await hands.click(submit());
    expect(screen.getByText(texts.needed)).toBeTruthy();
    expect(onClose).not.toHaveBeenCalled();
  });

  it('says why it was refused, and keeps the notes', async () => {
    answer('post', '/api/v1/tasks/9/complete', refusal(409, { detail: 'It is completed already.' }));
    const hands = show(<CompleteTaskDialog task={call} onClose={onClose} />);
    await hands.click(screen.getByRole('radio', { name: m.activities.outcome.connected }));
    await hands.type(screen.getByLabelText(texts.notes), 'Likes it');
    await hands.click(submit());
    expect(within(await screen.findByRole('alert')).getByText('It is completed already.')).toBeTruthy();
    expect(screen.getByLabelText(texts.notes)).toHaveProperty('value', 'Likes it');
  });
});

describe('changing a task', () => {
  const title = () => screen.getByLabelText(m.tasks.create.what);
  const save = () => screen.getByRole('button', { name: m.common.save });
  beforeEach(() => void answer('get', '/api/v1/tenant/people', { json: { items: [], next_cursor: null } }));

  it('sends what is different, on the version that was seen', async () => {
    const sent = answer('patch', '/api/v1/tasks/9', { json: call });
    const hands = show(<EditTaskDialog task={call} onClose={onClose} />);
    await hands.clear(title());
    await hands.type(title(), 'Call Grace');
    await hands.dblClick(save());
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(sent.map(({ body, headers }) => [body, headers.get('If-Match')])).toEqual([
      [{ title: 'Call Grace' }, '"2"'],
    ]);
  });

  it('tells of the change that came first', async () => {
    answer('patch', '/api/v1/tasks/9', refusal(412, { detail: 'Somebody has changed the task.' }));
    const hands = show(<EditTaskDialog task={call} onClose={onClose} />);
    await hands.type(title(), ' again');
    await hands.click(save());
    expect(within(await screen.findByRole('alert')).getByText('Somebody has changed the task.')).toBeTruthy();
    expect(title()).toHaveProperty('value', 'Call Ada again');
  });

  it('shows a refused date at the date', async () => {
    const errors = [{ field: 'due_at', message: 'This day is over.' }];
    answer('patch', '/api/v1/tasks/9', refusal(422, { detail: 'Invalid.', errors }));
    const hands = show(<EditTaskDialog task={call} onClose={onClose} />);
    await hands.type(title(), ' again');
    await hands.click(save());
    expect(await screen.findByText('This day is over.')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
