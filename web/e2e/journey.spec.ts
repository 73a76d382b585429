import type { Page } from '@playwright/test';
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
    await page.getByLabel('Name of your company or team').fill('Northwind');
    await page.getByLabel('First name').fill('Ada');
    await page.getByLabel('Last name').fill('Albright');
    await page.getByLabel('E-mail').fill(admin.email);
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
    await expect(page.getByText(/The first \d+ rows are fine/)).toBeVisible();
    await expectAccessible(page, 'import: check');
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'The import is done' })).toBeVisible({ timeout: 120_000 });
    await expect(page.getByRole('main')).toContainText(NUMBER.format(ROWS));
    await expect(page.getByRole('cell', { name: String(ROWS + 2) })).toBeVisible(); // the line of the broken row
    await expectAccessible(page, 'import: result');
    await page.reload();
    await expect(page.getByRole('heading', { name: 'The import is done' })).toBeVisible();
    await goTo(page, 'Jobs');
    await expect(page.getByText('Import of leads').first()).toBeVisible();
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
    await dialog.getByLabel('E-mail').fill(`grace-${once}@example.com`);
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
    const form = page.getByRole('form', { name: 'Log an activity' });
    await form.getByRole('button', { name: 'Meeting' }).click();
    await form.getByRole('textbox', { name: 'What happened' }).fill('Showed the product, they want a quote');
    await form.getByRole('button', { name: 'Log it' }).click();
    await expect(page.getByRole('status').filter({ hasText: /The score moved from/ })).toBeAttached();
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
    await expect(page.getByText(/change category|sizes of the categories stay/)).toBeVisible({ timeout: 30_000 });
    await expectAccessible(page, 'scoring model');
    await page.getByRole('button', { name: 'Save as new version' }).click();
    await page.getByRole('dialog').getByLabel('What is this version called?').fill('Sources first');
    await page.getByRole('dialog').getByRole('button', { name: 'Save version' }).click();
    await expect(page.getByRole('dialog', { name: /Activate version 2/ })).toContainText('open leads');
    await expectAccessible(page, 'activate a version');
    await page.getByRole('dialog').getByRole('button', { name: 'Activate', exact: true }).click();
    const batch = page.getByRole('region', { name: 'Recalculation of scores' });
    await expect(batch).toBeVisible();
    await expect(batch.getByText('Done', { exact: true })).toBeVisible({ timeout: 90_000 });
  });

  await test.step('invite an agent', async () => {
    await goTo(page, 'Members');
    await expectAccessible(page, 'members');
    await page.getByRole('button', { name: 'Invite', exact: true }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('E-mail').fill(agent.email);
    await dialog.getByRole('radio', { name: /^Agent/ }).check({ force: true });
    await dialog.getByRole('button', { name: 'Send invitation' }).click();
    await expect(page.getByText(`The invitation to ${agent.email} is on its way.`)).toBeVisible();
  });

  const theirs = await browser.newContext({ ...info.project.use, baseURL: process.env.LEADLINE_URL });
  const ben = await theirs.newPage();
  await test.step('the agent accepts and is made an agent of the floor', async () => {
    await ben.goto(await linkMailedTo(agent.email));
    await expect(ben.getByRole('heading', { name: 'You are invited' })).toBeVisible();
    await expectAccessible(ben, 'invitation');
    await ben.getByLabel('First name').fill('Ben');
    await ben.getByLabel('Last name').fill('Bolt');
    await ben.getByLabel('E-mail').fill(agent.email);
    await ben.getByLabel('Password', { exact: true }).fill(agent.password);
    await ben.getByRole('button', { name: 'Create account and accept' }).click();
    await expect(ben.getByRole('heading', { name: 'Dashboard', level: 1 })).toBeVisible();
    await addToFloor(page, 'Ben Bolt');
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
    await expect(ben.getByText('You may not see this')).toBeVisible();
  });

  await test.step('the audit trail proves all of it', async () => {
    await goTo(page, 'Audit trail');
    const trail = page.getByRole('table', { name: 'Audit trail' });
    for (const entry of [
      'State of an agent changed',
      'Invitation accepted',
      'Scoring model activated',
      'Activity logged',
    ]) {
      await expect(trail.getByText(entry).first()).toBeVisible();
    }
    await expectAccessible(page, 'audit trail');
    await trail.getByText('Scoring model activated').first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page, 'an entry of the audit trail');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Verify the trail' }).click();
    await expect(page.getByRole('dialog').getByText('The trail is intact')).toBeVisible({ timeout: 30_000 });
    await expectAccessible(page, 'verified');
  });
  await theirs.close();
});

/** A supervisor's step: the member gets a profile as an agent. */
async function addToFloor(page: Page, person: string): Promise<void> {
  await goTo(page, 'Teams and breaks');
  await page.getByRole('tab', { name: 'Agents' }).click();
  await page.getByRole('button', { name: 'Add an agent' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Person').fill(person);
  await page.getByRole('option', { name: person }).click();
  await expectAccessible(page, 'add an agent');
  await dialog.getByRole('button', { name: 'Add an agent', exact: true }).click();
  await expect(dialog).toBeHidden();
}
