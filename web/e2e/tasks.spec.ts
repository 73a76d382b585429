import { call, expect, expectAccessible, signIn, test } from './support/test';

test('a task is noted, completed with its outcome and kept', async ({ page, admin }) => {
  await signIn(page, admin, '/tasks');
  await expect(page.getByText('Nothing is waiting for you')).toBeVisible();
  await expectAccessible(page, 'no tasks');
  await page.getByLabel('Add a task').fill('Tidy the pipeline');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Tidy the pipeline' })).toBeVisible();
  await expectAccessible(page, 'my day');

  await page.getByRole('button', { name: 'Complete: Tidy the pipeline' }).click();
  const dialog = page.getByRole('dialog', { name: 'What came of it?' });
  await expectAccessible(page, 'completing');
  await dialog.getByRole('button', { name: 'Complete', exact: true }).click();
  await expect(page.getByText('Nothing is waiting for you')).toBeVisible();
  await page.getByRole('tab', { name: 'Completed' }).click();
  await expect(page.getByRole('link', { name: 'Tidy the pipeline' })).toBeVisible();
});

test('a follow-up is completed from the lead, and the next one planned', async ({ page, admin }) => {
  const lead = (await call(admin, 'POST', '/api/v1/leads', {
    first_name: 'Grace',
    last_name: 'Hopper',
    next_follow_up_at: '2026-01-05T09:00:00Z',
  })) as { id: number };
  await signIn(page, admin, `/leads/view?id=${lead.id}&tab=tasks`);
  await page.getByRole('button', { name: 'Complete: Follow up' }).click();
  const dialog = page.getByRole('dialog', { name: 'What came of it?' });
  await dialog.getByText('Interested').click();
  await dialog.getByRole('button', { name: 'In a week' }).click();
  await dialog.getByRole('button', { name: 'Complete', exact: true }).click();
  // At nine on that day: how long that is depends on the hour.
  await expect(page.getByText(/Due (in [67] days|next week)/)).toBeVisible();
  await page.getByRole('tab', { name: 'Timeline' }).click();
  await expect(page.getByRole('list', { name: 'Timeline' })).toContainText('Interested');
});

test('a task has steps, comments and a rule by which it repeats', async ({ page, admin }) => {
  const task = (await call(admin, 'POST', '/api/v1/tasks', {
    title: 'Weekly report',
    due_at: '2031-01-06T09:00:00Z',
  })) as { id: number };
  await signIn(page, admin, `/tasks/view?id=${task.id}`);
  await page.getByLabel('Add a step').first().fill('Ask for the figures');
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: 'Ask for the figures' }).check();
  await page.getByLabel('Write a comment').fill('Looks good.');
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(page.getByLabel('Write a comment')).toHaveValue('');
  await expect(page.getByText('Looks good.')).toBeVisible();

  await page.getByRole('button', { name: 'Edit' }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit task' });
  await dialog.getByLabel('Repeats').selectOption('Weekly');
  await dialog.getByText('Mon', { exact: true }).click();
  await expectAccessible(page, 'editing a task');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Weekly, Mon')).toBeVisible();
  await expectAccessible(page, 'a task');
});

test('a supervisor gives the tasks of nobody to somebody', async ({ page, admin }) => {
  const { id } = (await call(admin, 'POST', '/api/v1/tasks', { title: 'Call back' })) as { id: number };
  await call(admin, 'PATCH', `/api/v1/tasks/${id}`, { assignee_id: null });
  await signIn(page, admin, '/tasks?tab=team');
  await expect(page.getByRole('row', { name: /Nobody/ })).toBeVisible();
  await expectAccessible(page, 'the team’s tasks');
  await page.getByRole('checkbox', { name: 'Select: Call back' }).check();
  await page.getByRole('combobox', { name: 'Give to' }).click();
  await page.getByRole('option', { name: /Ada Albright/ }).click();
  await page.getByRole('button', { name: 'Give to' }).click();
  await expect(page.getByText('One task was given away.')).toBeVisible();
  await expect(page.getByRole('row', { name: /Ada Albright/ })).toBeVisible();
});

test('the palette makes a new task', async ({ page, admin }) => {
  await signIn(page, admin, '/');
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: 'Search leads, pages, actions' }).fill('New task');
  await page.getByRole('option', { name: 'New task' }).click();
  await expect(page.getByRole('dialog', { name: 'New task' })).toBeVisible();
  await page.getByLabel('What is to be done').fill('Ring Hedy');
  await expectAccessible(page, 'a new task');
  await page.getByRole('button', { name: 'Create task' }).click();
  await expect(page.getByRole('link', { name: 'Ring Hedy' })).toBeVisible();
});
