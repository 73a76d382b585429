import { leadFile, ROWS } from './support/lead-file';
import { linkMailedTo } from './support/outbox';
import { expect, expectAccessible, goTo, PASSWORD, test } from './support/test';

const NUMBER = new Intl.NumberFormat('en-GB');

test('from the first visit to a day on the floor', async ({ page, browser }, info) => {
  test.setTimeout(420_000);
  const once = `${info.project.name}-${Date.now()}`;
  const admin = { email: `ada-${once}@example.com`, password: PASSWORD };
  const agent = { email: `ben-${once}@example.com`, password: PASSWORD };

  await test.step('register', async () => {
    await page.goto('/register');
    await expectAccessible(page, 'register');
    await page.getByLabel('Company or team name').fill('Northwind');
    await page.getByLabel('First name').fill('Ada');
    await page.getByLabel('Last name').fill('Albright');
    await page.getByLabel('Email').fill(admin.email);
    await page.getByLabel('Password', { exact: true }).fill(admin.password);
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(page.getByText('Welcome to Leadline')).toBeVisible();
    await expectAccessible(page, 'a fresh dashboard');
  });

  await test.step('import the lead file, with a broken row', async () => {
    await goTo(page, 'Import');
    await expectAccessible(page, 'import: file');
    await page.locator('input[type=file]').setInputFiles(leadFile());
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await expect(page.getByRole('main').getByText('Lead Source', { exact: true }).first()).toBeVisible();
    await expectAccessible(page, 'import: columns');
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await expect(page.getByText(/The first \d+ rows are ready/)).toBeVisible();
    await expectAccessible(page, 'import: check');
    await expect(page.getByText('No name, phone or email is mapped')).toBeVisible();
    await page.getByLabel('Import without contact details').check();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Import complete' })).toBeVisible({ timeout: 120_000 });
    await expect(page.getByRole('main')).toContainText(NUMBER.format(ROWS));
    await expect(page.getByRole('cell', { name: String(ROWS + 2) })).toBeVisible(); // the line of the broken row
    await expectAccessible(page, 'import: result');
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Import complete' })).toBeVisible();
    await goTo(page, 'Jobs');
    await expect(page.getByText('Lead import').first()).toBeVisible();
    await expectAccessible(page, 'jobs');
  });

  await test.step('the dashboard tells of it, and its numbers lead to lists', async () => {
    await goTo(page, 'Dashboard');
    await expect(page.getByRole('heading', { name: 'Conversion by source' })).toBeVisible();
    await expectAccessible(page, 'dashboard');
    await page.getByRole('main').locator('a[href*="category=nurture"]').first().click();
    await expect(page).toHaveURL(/category=nurture/);
    await expect(page.getByRole('table', { name: 'Leads' }).getByRole('row').nth(3)).toBeVisible();
    await expectAccessible(page, 'leads');
  });

  const name = `Grace Journey`;
  await test.step('create a lead, open it and understand its score', async () => {
    await page.goto('/leads');
    await page.getByRole('button', { name: 'New lead' }).click();
    const dialog = page.getByRole('dialog', { name: 'New lead' });
    await dialog.getByLabel('First name').fill('Grace');
    await dialog.getByLabel('Last name').fill('Journey');
    await dialog.getByLabel('Email').fill(`grace-${once}@example.com`);
    await dialog.getByRole('combobox', { name: 'Source' }).fill('referral');
    await expectAccessible(page, 'new lead');
    await dialog.getByRole('button', { name: 'Create and open' }).click();
    await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
    await expectAccessible(page, 'lead');
    await page.getByRole('tab', { name: 'Score' }).click();
    for (const part of ['Source quality', 'Engagement', 'Conversion probability', 'Urgency']) {
      await expect(page.getByRole('main').getByText(part).first()).toBeVisible();
    }
    await expectAccessible(page, 'score of a lead');
  });

  await test.step('a meeting moves the score while one looks', async () => {
    await page.getByRole('tab', { name: 'Timeline' }).click();
    const form = page.getByRole('form', { name: 'Log activity' });
    await form.getByRole('button', { name: 'Meeting' }).click();
    await form.getByRole('textbox', { name: 'Activity notes' }).fill('Showed the product, they want a quote');
    await form.getByRole('button', { name: 'Log', exact: true }).click();
    await expect(page.getByRole('status').filter({ hasText: /Score changed from/ })).toBeAttached();
    await expect(
      page.getByRole('list', { name: 'Timeline' }).getByText('Showed the product, they want a quote'),
    ).toBeVisible();
  });

  await test.step('the hot list', async () => {
    await goTo(page, 'Leads');
    await page.getByRole('button', { name: /^Hot/ }).click();
    await expect(page).toHaveURL(/category=hot/);
    await goTo(page, 'Scoring');
    await expect(page.getByRole('heading', { name: 'Sources by category' })).toBeVisible();
    await expectAccessible(page, 'scoring');
  });

  await test.step('change a weight, see what it would do, activate it, watch the batch', async () => {
    await goTo(page, 'Scoring model');
    await expect(page.getByRole('heading', { name: 'Weights' })).toBeVisible();
    const weight = page.getByRole('textbox', { name: 'Weight of source quality in percent' });
    await weight.fill('60');
    await weight.press('Tab');
    await expect(page.getByText(/change category|Category sizes stay/)).toBeVisible({ timeout: 30_000 });
    await expectAccessible(page, 'scoring model');
    await page.getByRole('button', { name: 'Save as new version' }).click();
    await page.getByRole('dialog').getByLabel('Version name').fill('Sources first');
    await page.getByRole('dialog').getByRole('button', { name: 'Save version' }).click();
    await expect(page.getByRole('dialog', { name: /Activate version 2/ })).toContainText('open leads');
    await expectAccessible(page, 'activate a version');
    await page.getByRole('dialog').getByRole('button', { name: 'Activate', exact: true }).click();
    const batch = page.getByRole('region', { name: 'Score recalculation' });
    await expect(batch).toBeVisible();
    await expect(batch.getByText('Succeeded', { exact: true })).toBeVisible({ timeout: 90_000 });
  });

  await test.step('invite an agent', async () => {
    await goTo(page, 'Members');
    await expectAccessible(page, 'members');
    await page.getByRole('button', { name: 'Invite member', exact: true }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Email').fill(agent.email);
    await dialog.getByRole('radio', { name: /^Agent/ }).check({ force: true });
    await dialog.getByRole('button', { name: 'Create invitation' }).click();
    await expect(dialog.getByLabel('Invitation link')).toHaveValue(/accept-invitation#token=/); // no mail server
    await expectAccessible(page, 'the link of an invitation');
    await dialog.getByRole('button', { name: 'Done' }).click();
  });

  const theirs = await browser.newContext({ ...info.project.use, baseURL: process.env.LEADLINE_URL });
  const ben = await theirs.newPage();
  await test.step('the agent accepts and is on the floor', async () => {
    await ben.goto(await linkMailedTo(agent.email));
    await expect(ben.getByRole('heading', { name: 'Join Northwind' })).toBeVisible();
    await expect(ben.getByText('Ada Albright invited you')).toBeVisible();
    await expectAccessible(ben, 'invitation');
    await ben.getByLabel('First name').fill('Ben');
    await ben.getByLabel('Last name').fill('Bolt');
    await ben.getByLabel('Email').fill(agent.email);
    await ben.getByLabel('Password', { exact: true }).fill(agent.password);
    await ben.getByRole('button', { name: 'Create account and accept' }).click();
    await expect(ben.getByRole('heading', { name: 'Dashboard', level: 1 })).toBeVisible();
  });

  await test.step('the agent goes on a break, and the supervisor sees it', async () => {
    await goTo(page, 'Live floor');
    const card = page.getByRole('article').filter({ hasText: 'Ben Bolt' });
    await expect(card).toContainText('Offline');
    await expectAccessible(page, 'floor');
    await ben.goto('/availability');
    await expect(ben.getByRole('status', { name: 'Right now' })).toBeVisible();
    await expectAccessible(ben, 'my availability');
    await ben
      .getByRole('main')
      .getByRole('button', { name: /^Available/ })
      .click();
    await expect(card).toContainText('Available');
    await ben
      .getByRole('main')
      .getByRole('button', { name: /^Lunch/ })
      .click();
    await expect(card).toContainText('Lunch');
    await ben.goto('/admin/members');
    await expect(ben.getByText('You don’t have access')).toBeVisible();
  });

  await test.step('the audit trail proves all of it', async () => {
    await goTo(page, 'Audit trail');
    const trail = page.getByRole('table', { name: 'Audit trail' });
    for (const entry of ['Agent status changed', 'Invitation accepted', 'Scoring model activated', 'Activity logged']) {
      await expect(trail.getByText(entry).first()).toBeVisible();
    }
    await expectAccessible(page, 'audit trail');
    await trail.getByText('Scoring model activated').first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page, 'an entry of the audit trail');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Verify integrity' }).click();
    await expect(page.getByRole('dialog').getByText('The audit trail is intact')).toBeVisible({ timeout: 30_000 });
    await expectAccessible(page, 'verified');
  });
  await theirs.close();
});
