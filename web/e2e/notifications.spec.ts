import { makeMember } from './support/member';
import { call, expect, expectAccessible, signIn, test, type Person } from './support/test';

type Lead = { id: number };

/** Somebody who works leads for the admin. */
const withAgent = (admin: Person) => makeMember(admin, { role: 'agent', first_name: 'Grace' });

async function assign(admin: Person, to: number, name: string): Promise<void> {
  const lead = (await call(admin, 'POST', '/api/v1/leads', { last_name: name })) as Lead;
  await call(admin, 'PATCH', `/api/v1/leads/${lead.id}`, { assigned_agent_id: to });
}

test('a lead given by somebody else is told live, read on one page and so on all', async ({ page, admin, context }) => {
  const agent = await withAgent(admin);
  await signIn(page, agent);
  await expect(page.getByRole('button', { name: 'Notifications', exact: true })).toBeVisible();
  await expect(page.locator('[data-live="live"]')).toBeAttached();

  await assign(admin, agent.id, 'Lovelace');
  const bell = page.getByRole('button', { name: 'Notifications, 1 unread' });
  await expect(bell).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'Lovelace' })).toBeVisible();

  const other = await context.newPage();
  await other.goto('/notifications');
  await expect(other.getByRole('link', { name: /Lovelace/ })).toBeVisible();

  await bell.click();
  await expect(page.getByRole('dialog', { name: 'Notifications' })).toBeVisible();
  await expectAccessible(page, 'notifications in the bell');
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /Lovelace/ })
    .click();
  await expect(page).toHaveURL(/leads\/view\?id=\d+/);
  await expect(page.getByRole('button', { name: 'Notifications', exact: true })).toBeVisible();
  await expect(other.getByRole('button', { name: /Mark as unread/ })).toBeVisible();
});

test('a task that becomes overdue notifies whoever has it', async ({ page, admin }) => {
  const agent = await withAgent(admin);
  await signIn(page, agent);
  await expect(page.locator('[data-live="live"]')).toBeAttached();
  await call(admin, 'POST', '/api/v1/tasks', {
    title: 'Send the offer',
    type: 'to_do',
    assignee_id: agent.id,
    due_at: new Date(Date.now() + 4_000).toISOString(),
  });

  // Given is one entry, overdue the next: the sweep finds it within ten seconds.
  await expect(page.getByRole('button', { name: 'Notifications, 2 unread' })).toBeVisible({ timeout: 40_000 });
  await page.goto('/notifications');
  await expect(page.getByRole('link', { name: /Send the offer.*overdue|overdue.*Send the offer/ })).toBeVisible();
});

test('many leads are one entry; the list filters and marks', async ({ page, admin }) => {
  const agent = await withAgent(admin);
  await assign(admin, agent.id, 'One');
  await assign(admin, agent.id, 'Two');
  await signIn(page, agent, '/notifications');
  await expect(page.getByText('2 leads were assigned to you')).toBeVisible();
  await expectAccessible(page, 'notifications');

  await page.getByText('Unread', { exact: true }).click();
  await expect(page).toHaveURL(/unread=true/);
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await expect(page.getByText('Nothing unread')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByRole('button', { name: /^Mark as unread/ }).click();
  await expect(page.getByRole('button', { name: 'Notifications, 1 unread' })).toBeVisible();
});

test('settings are saved, and refused where they make no sense', async ({ page, admin }) => {
  await signIn(page, admin, '/account/notifications');
  await page.getByLabel('E-mail: A lead of mine becomes hot').selectOption('immediate');
  await page.getByLabel('Keep these hours quiet').click();
  await page.getByLabel('From').fill('22:00');
  await page.getByLabel('To', { exact: true }).fill('22:00');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Choose another time than the beginning.')).toBeVisible();
  await page.getByLabel('To', { exact: true }).fill('07:00');
  await expect(page.getByText('Ends on the next day.')).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Notification settings saved')).toBeVisible();
  await expectAccessible(page, 'notification settings');

  await page.reload();
  await expect(page.getByLabel('E-mail: A lead of mine becomes hot')).toHaveValue('immediate');
  await expect(page.getByLabel('From')).toHaveValue('22:00');
});

test('quiet hours hold back what comes', async ({ page, admin }) => {
  const agent = await withAgent(admin);
  const now = new Date();
  const clock = (hours: number): string => `${String((now.getUTCHours() + hours + 24) % 24).padStart(2, '0')}:00`;
  await call(agent, 'PUT', '/api/v1/me/notification-preferences', {
    types: [],
    digest_hour: 8,
    time_zone: 'UTC',
    quiet_hours: {
      from: clock(-1),
      to: clock(2),
      days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
    },
  });
  await assign(admin, agent.id, 'Lovelace');
  await signIn(page, agent, '/notifications');
  await expect(page.getByText('Quiet hours')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Notifications', exact: true })).toBeVisible();
});
