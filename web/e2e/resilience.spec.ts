import { call, expect, expectAccessible, PASSWORD, registerTenant, signIn, test } from './support/test';
import { inDatabase } from './support/database';
import { Server } from './support/server';

test('a session that ends in mid-work asks for the password and loses nothing', async ({ page, admin }) => {
  const lead = (await call(admin, 'POST', '/api/v1/leads', { first_name: 'Mid', last_name: 'Work' })) as { id: number };
  await signIn(page, admin, `/leads/view?id=${lead.id}`);
  await expect(page.getByRole('heading', { name: 'Mid Work' })).toBeVisible();
  await page
    .getByRole('tab', { name: 'Meeting' })
    .or(page.getByRole('button', { name: 'Meeting' }))
    .first()
    .click();
  await page.getByRole('textbox', { name: /^Description|^What happened/ }).fill('They want a quote for 12 seats');

  await call(admin, 'DELETE', '/api/v1/auth/sessions');
  await page.getByRole('button', { name: 'Log it' }).click();
  const again = page.getByRole('dialog', { name: 'Please sign in again' });
  await expect(again).toBeVisible();
  await expectAccessible(page, 'sign in again');
  await again.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await again.getByRole('button', { name: 'Sign in', exact: true }).click();

  await expect(again).toBeHidden();
  await expect(page.getByRole('list', { name: 'Timeline' }).getByText('They want a quote for 12 seats')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'What happened' })).toHaveValue('');
  const timeline = (await call(admin, 'GET', `/api/v1/leads/${lead.id}/activities`)) as { items: unknown[] };
  expect(timeline.items).toHaveLength(1);
});

test('a page that was open while the server restarted goes on by itself', async ({ browser }) => {
  test.setTimeout(240_000);
  const server = await Server.start();
  try {
    const page = await browser.newPage({ baseURL: server.url });
    const admin = await registerTenant('Restarted', server.url);
    await signIn(page, admin, '/leads');
    await expect(page.locator('[data-live="live"]')).toBeVisible();

    await server.down();
    await expect(page.locator('[data-live="lost"]')).toBeVisible();
    await server.up();
    await expect(page.locator('[data-live="live"]')).toBeVisible({ timeout: 60_000 });

    await call(admin, 'POST', '/api/v1/leads', { first_name: 'After', last_name: 'Restart' });
    await expect(page.getByText('After Restart')).toBeVisible();
    await page.close();
  } finally {
    await server.remove();
  }
});

test('a job that fails says why, and what to do', async ({ page, admin }) => {
  await inDatabase(`CREATE TRIGGER refuses_leads BEFORE INSERT ON leads FOR EACH ROW
    IF NEW.tenant_id = '${admin.tenantId}' THEN SIGNAL SQLSTATE '42000' SET MESSAGE_TEXT = 'no room'; END IF`);
  try {
    await signIn(page, admin, '/leads/import');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'one.csv', mimeType: 'text/csv', buffer: Buffer.from('name\nGrace\n') });
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    const failure = page.getByRole('alert').filter({ hasText: 'The job failed' });
    await expect(failure).toContainText('Nothing was changed. Start it again');
    await expectAccessible(page, 'a failed import');
  } finally {
    await inDatabase('DROP TRIGGER refuses_leads');
  }
});
