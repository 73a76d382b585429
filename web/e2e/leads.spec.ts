import { call, expect, expectAccessible, signIn, test, type Person } from './support/test';

const STATUSES = ['new', 'contacted', 'qualified', 'lost'];

async function someLeads(person: Person, count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    await call(person, 'POST', '/api/v1/leads', {
      first_name: 'Lin',
      last_name: `Larsen ${String(n).padStart(2, '0')}`,
      source: n % 2 === 0 ? 'website' : 'event',
      status: STATUSES[n % STATUSES.length],
    });
  }
}

test('the list says what to do while it is empty, and when nothing matches', async ({ page, admin }) => {
  await signIn(page, admin, '/leads');
  await expect(page.getByText('No leads yet')).toBeVisible();
  await expectAccessible(page, 'empty list of leads');
  await someLeads(admin, 8);
  await expect(page.getByText('Larsen 00')).toBeVisible();
  await expectAccessible(page, 'list of leads');
  await page.getByLabel('Search in leads').fill('nobody at all');
  await expect(page.getByText('No lead matches')).toBeVisible();
  await expect(page).toHaveURL(/q=nobody/);
});

test('leads nobody works are found, and those of a range of scores', async ({ page, admin }) => {
  const { user } = (await call(admin, 'GET', '/api/v1/auth/me')) as { user: { id: number } };
  await call(admin, 'POST', '/api/v1/leads', { last_name: 'Taken', assigned_agent_id: user.id });
  await call(admin, 'POST', '/api/v1/leads', { last_name: 'Waiting' });
  await signIn(page, admin, '/leads?assigned=false');
  await expect(page.getByText('Waiting')).toBeVisible();
  await expect(page.getByText('Taken')).toHaveCount(0);
  const drawer = page.getByRole('button', { name: 'Filters (1)' });
  if (await drawer.isVisible()) await drawer.click();
  else await page.getByRole('button', { name: 'Agent: Without an agent' }).click();
  await page.getByRole('button', { name: 'With an agent' }).click();
  await expect(page).toHaveURL(/assigned=true/);
  await expectAccessible(page, 'leads by agent');

  await page.goto('/leads?score_from=100');
  await expect(page.getByText('No lead matches')).toBeVisible();
  await page.getByRole('button', { name: /^(Filters|Score: from 100)/ }).click();
  await page.getByLabel('From', { exact: true }).first().fill('0');
  await expect(page.getByText('Waiting')).toBeVisible();
  await expectAccessible(page, 'leads by score');
});

test('a lead is created with one key, and the server’s refusals stand at the fields', async ({ page, admin }) => {
  await signIn(page, admin, '/leads');
  await expect(page.getByText('No leads yet')).toBeVisible();
  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog', { name: 'New lead' });
  await dialog.getByRole('button', { name: 'Create and open' }).click();
  await expect(dialog.getByText('Fill in at least one')).toBeVisible();
  await dialog.getByLabel('Last name').fill('Quick');
  await dialog.getByRole('button', { name: 'Create another' }).click();
  await expect(dialog.getByLabel('Last name')).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: 'Quick' })).toBeVisible();
});

test('a change of many leads can be taken back, and says what was refused', async ({ page, admin }) => {
  await someLeads(admin, 8);
  await signIn(page, admin, '/leads?sort=last_name');
  const row = (n: number) => page.getByRole('row').filter({ hasText: `Larsen 0${n}` });
  const convert = async (): Promise<void> => {
    await row(0).getByRole('checkbox').check();
    await row(2).getByRole('checkbox').check();
    await page
      .getByRole('region', { name: 'Change the selected leads' })
      .getByRole('button', { name: 'Status' })
      .click();
    await page.getByRole('menuitem', { name: 'Converted' }).click();
    await expect(row(2)).toContainText('Converted');
  };
  await convert();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(row(2)).toContainText('Qualified');

  await convert();
  const refused = page.getByRole('dialog', { name: '1 lead could not be changed' });
  await expect(refused).toContainText('Larsen 00', { timeout: 15_000 });
  await page.keyboard.press('Escape');
  await expect(row(2)).toContainText('Converted');
  await expect(row(0)).toContainText('New');
});

test('a change that is held back is sent when the page is left', async ({ page, admin }) => {
  await someLeads(admin, 2);
  await signIn(page, admin, '/leads?sort=last_name');
  await page.getByRole('row').filter({ hasText: 'Larsen 00' }).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('1 lead will be deleted')).toBeVisible();
  await page.goto('about:blank');
  await expect.poll(async () => ((await call(admin, 'GET', '/api/v1/leads/count')) as { count: number }).count).toBe(1);
});

test('what others change shows up by itself', async ({ page, admin }) => {
  await someLeads(admin, 3);
  await signIn(page, admin, '/leads');
  await expect(page.getByText('Larsen 01')).toBeVisible();
  const { items } = (await call(admin, 'GET', '/api/v1/leads')) as { items: { id: number; last_name: string }[] };
  const lead = items.find((one) => one.last_name === 'Larsen 01');
  await call(admin, 'PATCH', `/api/v1/leads/${lead?.id}`, { last_name: 'Lovelace' });
  await expect(page.getByText('Lin Lovelace')).toBeVisible();
});

test('a view is kept with its filter, and found again after a reload', async ({ page, admin }) => {
  await someLeads(admin, 4);
  await signIn(page, admin, '/leads?source=event');
  await expect(page.getByText('Larsen 01')).toBeVisible();
  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.getByLabel('Name of the view').fill('From events');
  await page.getByRole('button', { name: 'Save this view' }).click();
  await expect(page.getByRole('button', { name: 'Saved views: From events' })).toBeVisible();
  await page.goto('/leads');
  await expect(page.getByText('Larsen 00')).toBeVisible();
  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.getByRole('button', { name: 'From events', exact: true }).click();
  await expect(page).toHaveURL(/source=event/);
  await expect(page.getByText('Larsen 00')).toBeHidden();
});

// The button is on wide screens; the key works everywhere.
test('the export holds what the list shows', { tag: '@desktop' }, async ({ page, admin }) => {
  await someLeads(admin, 4);
  await signIn(page, admin, '/leads?source=event');
  await expect(page.getByText('Larsen 01')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.keyboard.press('e');
  const file = await (await download).createReadStream();
  const text = (await file.toArray()).join('');
  expect(text.trim().split('\n')).toHaveLength(3);
  expect(text).toContain('Larsen 03');
  expect(text).not.toContain('Larsen 00');
});

test('cards move by their menu; the board is accessible', async ({ page, admin }) => {
  await someLeads(admin, 8);
  await signIn(page, admin, '/leads?view=board');
  const column = (name: string) => page.getByRole('region', { name: new RegExp(`^${name},`) });
  await expect(column('New').getByText('Larsen 00')).toBeVisible();
  await expectAccessible(page, 'board of leads');
  await column('New').getByRole('button', { name: 'Move Lin Larsen 00' }).click();
  await page.getByRole('menuitem', { name: 'Contacted' }).click();
  await expect(column('New').getByText('Larsen 00')).toBeHidden();
  await expect
    .poll(async () => ((await call(admin, 'GET', '/api/v1/leads/count?status=contacted')) as { count: number }).count)
    .toBe(3);
});
